package mingjing.query.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.appeal.AppealEvent.AppealUpheld;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.contest.ContestEvent.MarksCorrected;
import mingjing.events.contest.ContestEvent.MarksRevealed;
import mingjing.events.contest.ContestEvent.SegmentBegun;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.study.StudyEvent;
import mingjing.events.visit.VisitEvent;
import mingjing.query.Decoded;
import mingjing.query.organisation.Chart;
import mingjing.rules.Fact;
import mingjing.store.Recorded;

/** Every fact at once, in memory: pure, so that whoever holds the events needs no database to have the facts. */
public final class FoldedFacts {
    static final Set<String> TYPES = allTypes();

    private static final Set<String> SUBJECTS =
            Set.of("problem", "study", "visit", "activity", "concern", "turn", "mark", "pledge");

    private final Map<String, FactSubject> subjects = new ConcurrentHashMap<>();
    private final Collection<Fact> facts = new ConcurrentLinkedQueue<>();

    /** Stored names of the events that facts are drawn from. */
    public static Set<String> types() {
        return TYPES;
    }

    private static Set<String> allTypes() {
        Set<String> types = new TreeSet<>(Vocabulary.EVENTS.namesUnder(ProblemEvent.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(StudyEvent.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(VisitEvent.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(ActivityEvent.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(ConcernEvent.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(SegmentBegun.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(MarksRevealed.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(MarksCorrected.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(PledgeEvent.class));
        types.addAll(Vocabulary.EVENTS.namesUnder(AppealUpheld.class));
        return Set.copyOf(types);
    }

    /** What an event that is counted is about. */
    static Tag subject(Recorded event) {
        return event.tags().stream()
                .filter(tag -> SUBJECTS.contains(tag.key()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("event " + event.position() + " names nothing that is counted"));
    }

    /** Folds an event of those types; events about one problem, session or visit come one after the other. */
    public void take(Decoded event) {
        String key = subject(event.recorded()).toString();
        Counting counting = FactFold.after(Optional.ofNullable(subjects.get(key)), event);
        counting.subject().ifPresent(subject -> subjects.put(key, subject));
        facts.addAll(counting.facts());
    }

    /** The facts so far in recorded order; the person is the secretary on the fact's day. */
    public List<Fact> facts(Chart chart) {
        return facts().stream().map(fact -> answeredFor(fact, chart)).toList();
    }

    List<Fact> facts() {
        // A stable sort: facts of one event come from one thread and stay in their order.
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparingLong(Fact::position));
        return sorted;
    }

    SortedMap<String, FactSubject> subjects() {
        return new TreeMap<>(subjects);
    }

    /** With the secretary of the fact's unit on its day. */
    static Fact answeredFor(Fact fact, Chart chart) {
        String secretary = chart.secretary(new UnitId(fact.community()), fact.occurredOn())
                .map(person -> person.value())
                .orElse("");
        return new Fact(
                fact.position(),
                fact.eventId(),
                fact.community(),
                secretary,
                fact.kind(),
                fact.occurredOn(),
                fact.quantity(),
                fact.fields(),
                fact.withdraws());
    }
}
