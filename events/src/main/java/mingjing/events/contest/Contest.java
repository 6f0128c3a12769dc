package mingjing.events.contest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingjing.events.Sha256;
import mingjing.events.contest.ContestEvent.*;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * What is true of a contest: a fold of its events, the same for those who decide and for those who look.
 *
 * @param terms what it was opened with
 * @param entrants in the order of their turns; before the draw in the order they entered
 * @param seed of the draw; empty before
 * @param officials who holds an office
 * @param signed what each office has confirmed
 * @param appealsUntil the last day to dispute; empty before the result is announced
 * @param sealed the result for ever; empty before
 * @param last the day of the last event
 */
public record Contest(
        ContestOpened terms,
        List<Turn> entrants,
        List<JudgeSwornIn> judges,
        String seed,
        SortedMap<Official, PersonId> officials,
        SortedMap<Official, String> signed,
        Optional<LocalDate> appealsUntil,
        Optional<ResultSealed> sealed,
        LocalDate last) {

    public Contest {
        entrants = List.copyOf(entrants);
        judges = List.copyOf(judges);
        officials = new TreeMap<>(officials);
        signed = new TreeMap<>(signed);
    }

    private static Contest opened(ContestOpened terms) {
        return new Contest(
                terms,
                List.of(),
                List.of(),
                "",
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                terms.occurredOn());
    }

    /** The contest after an event; nothing comes before its opening. */
    public static Optional<Contest> after(Optional<Contest> before, ContestEvent event) {
        return event instanceof ContestOpened opened
                ? Optional.of(opened(opened))
                : before.map(contest -> contest.after(event).on(event.occurredOn()));
    }

    private Contest after(ContestEvent event) {
        return switch (event) {
            case ContestOpened _ -> this;
            case SecretaryEntered it -> entering(it);
            case SecretaryWithdrawn it ->
                entrants(entrants.stream()
                        .filter(turn -> !turn.unit().equals(it.unit()))
                        .toList());
            case JudgeSwornIn it -> judges(plus(judges, it));
            case OfficialAppointed it -> officials(with(officials, it.office(), it.person()));
            case JudgeRecused it -> turn(it.unit(), turn -> turn.without(it.judge()));
            case OrderDrawn it -> drawn(it);
            case SegmentBegun it -> turn(it.unit(), turn -> turn.begun(it.segment()));
            case MarksSealed it -> turn(it.unit(), turn -> turn.sealed(it.judge(), it.seal()));
            case MarksRevealed it ->
                turn(it.unit(), turn -> turn.marked(it.judge(), it.marks())).reopened();
            case MarksCorrected it ->
                turn(it.unit(), turn -> turn.marked(it.judge(), it.marks())).reopened();
            case MarksCountersigned it -> signed(with(signed, it.office(), it.digest()), appealsUntil);
            case ResultAnnounced it -> signed(signed, Optional.of(it.appealsUntil()));
            case ResultSealed it -> sealed(it);
        };
    }

    /** Everybody there can mark every entrant but those of the own unit. */
    private Contest entering(SecretaryEntered it) {
        return entrants(plus(entrants, Turn.of(it.unit(), it.secretary())));
    }

    private Contest drawn(OrderDrawn it) {
        List<Turn> ordered = entrants.stream()
                .sorted(Comparator.comparingInt(turn -> it.order().indexOf(turn.unit())))
                .toList();
        return new Contest(terms, ordered, judges, it.seed(), officials, signed, appealsUntil, sealed, last);
    }

    /** Other marks than those that were confirmed and announced: both are to be done again. */
    private Contest reopened() {
        return signed(new TreeMap<>(), Optional.empty());
    }

    private Contest on(LocalDate day) {
        LocalDate latest = day.isAfter(last) ? day : last;
        return new Contest(terms, entrants, judges, seed, officials, signed, appealsUntil, sealed, latest);
    }

    private Contest entrants(List<Turn> next) {
        return new Contest(terms, next, judges, seed, officials, signed, appealsUntil, sealed, last);
    }

    private Contest turn(UnitId unit, UnaryOperator<Turn> change) {
        return entrants(entrants.stream()
                .map(turn -> turn.unit().equals(unit) ? change.apply(turn) : turn)
                .toList());
    }

    private Contest judges(List<JudgeSwornIn> next) {
        return new Contest(terms, entrants, next, seed, officials, signed, appealsUntil, sealed, last);
    }

    private Contest officials(SortedMap<Official, PersonId> next) {
        return new Contest(terms, entrants, judges, seed, next, signed, appealsUntil, sealed, last);
    }

    private Contest signed(SortedMap<Official, String> next, Optional<LocalDate> until) {
        return new Contest(terms, entrants, judges, seed, officials, next, until, sealed, last);
    }

    private Contest sealed(ResultSealed it) {
        return new Contest(terms, entrants, judges, seed, officials, signed, appealsUntil, Optional.of(it), last);
    }

    private static <T> List<T> plus(List<T> list, T next) {
        List<T> longer = new ArrayList<>(list);
        longer.add(next);
        return longer;
    }

    private static <K, V> SortedMap<K, V> with(SortedMap<K, V> map, K key, V value) {
        SortedMap<K, V> larger = new TreeMap<>(map);
        larger.put(key, value);
        return larger;
    }

    public ContestStatus status() {
        if (sealed.isPresent()) {
            return ContestStatus.SEALED;
        }
        if (appealsUntil.isPresent()) {
            return ContestStatus.ANNOUNCED;
        }
        if (seed.isEmpty()) {
            return ContestStatus.GATHERING;
        }
        return entrants.stream().allMatch(turn -> jury(turn).stream().allMatch(turn::isMarkedBy))
                ? ContestStatus.MARKED
                : ContestStatus.ON_STAGE;
    }

    public Optional<Turn> turn(UnitId unit) {
        return entrants.stream().filter(turn -> turn.unit().equals(unit)).findFirst();
    }

    public Optional<JudgeSwornIn> judge(PersonId person) {
        return judges.stream().filter(each -> each.judge().equals(person)).findFirst();
    }

    /** Who marks an entrant: every judge but those of the own unit and those who stepped aside. */
    public List<PersonId> jury(Turn turn) {
        return judges.stream()
                .filter(each -> !each.belongsTo().contains(turn.unit()))
                .map(JudgeSwornIn::judge)
                .filter(judge -> !turn.recused().contains(judge))
                .toList();
    }

    /** Whose turn it is: the last who has begun; empty before the first. */
    public Optional<Turn> onStage() {
        return entrants.stream().filter(turn -> turn.segment().isPresent()).reduce((_, later) -> later);
    }

    /** Who is called to what next; empty when all have had their turn. */
    public Optional<Next> next() {
        return entrants.stream()
                .filter(turn -> turn.segment().filter(Segment.PLEDGE::equals).isEmpty())
                .findFirst()
                .map(turn -> new Next(turn.unit(), turn.nextSegment()));
    }

    /** A call to the stage. */
    public record Next(UnitId unit, Segment segment) {}

    /** SHA-256 in hex over one line {@code unit~judge|marks} for each mark, in the order of the lines: what officials confirm. */
    public String digest() {
        return Sha256.hex(entrants.stream()
                .flatMap(turn -> turn.marks().entrySet().stream()
                        .map(each -> turn.unit() + "~" + each.getKey() + "|" + each.getValue()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Whether the result is announced and can still be disputed on a day. */
    public boolean isAppealable(LocalDate day) {
        return status() == ContestStatus.ANNOUNCED
                && appealsUntil.filter(until -> !day.isAfter(until)).isPresent();
    }

    /** Whether an office has confirmed the marks as they stand. */
    public boolean isSigned(Official office) {
        return digest().equals(signed.get(office));
    }

    /** Marks of all judges of all entrants: judge → entrant → marks. */
    public SortedMap<PersonId, Map<UnitId, Marks>> marks() {
        SortedMap<PersonId, Map<UnitId, Marks>> all = new TreeMap<>();
        entrants.forEach(turn -> turn.marks()
                .forEach((judge, marks) ->
                        all.computeIfAbsent(judge, _ -> new TreeMap<>()).put(turn.unit(), marks)));
        return all;
    }
}
