package mingjing.events.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * One entrant's turn on the stage.
 *
 * @param segment the last one begun; empty before
 * @param recused judges who stepped aside, besides those of the own unit
 * @param sealed the last seal of each judge who has marked, by the judge's number
 * @param revealed what each judge gave, by the judge's number
 */
public record Turn(
        UnitId unit,
        PersonId secretary,
        Optional<Segment> segment,
        List<PersonId> recused,
        SortedMap<String, String> sealed,
        SortedMap<String, Marks> revealed) {
    public Turn {
        recused = List.copyOf(recused);
        sealed = new TreeMap<>(sealed);
        revealed = new TreeMap<>(revealed);
    }

    static Turn of(UnitId unit, PersonId secretary) {
        return new Turn(unit, secretary, Optional.empty(), List.of(), new TreeMap<>(), new TreeMap<>());
    }

    /** What was sealed by a judge who then stepped aside is never opened. */
    Turn without(PersonId judge) {
        List<PersonId> aside = new ArrayList<>(recused);
        aside.add(judge);
        SortedMap<String, String> rest = new TreeMap<>(sealed);
        rest.remove(judge.value());
        return new Turn(unit, secretary, segment, aside, rest, revealed);
    }

    Turn begun(Segment next) {
        return new Turn(unit, secretary, Optional.of(next), recused, sealed, revealed);
    }

    Turn sealed(PersonId judge, String seal) {
        SortedMap<String, String> all = new TreeMap<>(sealed);
        all.put(judge.value(), seal);
        return new Turn(unit, secretary, segment, recused, all, revealed);
    }

    Turn marked(PersonId judge, Marks marks) {
        SortedMap<String, Marks> all = new TreeMap<>(revealed);
        all.put(judge.value(), marks);
        return new Turn(unit, secretary, segment, recused, sealed, all);
    }

    /** The one after the last begun. */
    Segment nextSegment() {
        return segment.map(Segment::next).orElse(Segment.PRESENT_RESULTS);
    }

    public boolean isSealedBy(PersonId judge) {
        return sealed.containsKey(judge.value());
    }

    public boolean isMarkedBy(PersonId judge) {
        return revealed.containsKey(judge.value());
    }

    /** Whether the marks are known. */
    public boolean hasMarks() {
        return !revealed.isEmpty();
    }

    /** What each judge gave. */
    public Map<PersonId, Marks> marks() {
        Map<PersonId, Marks> marks = new TreeMap<>();
        revealed.forEach((judge, given) -> marks.put(new PersonId(judge), given));
        return marks;
    }
}
