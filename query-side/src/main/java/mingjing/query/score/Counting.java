package mingjing.query.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import mingjing.events.appeal.AppealEvent.AppealUpheld;
import mingjing.events.organisation.UnitId;
import mingjing.query.Decoded;
import mingjing.query.score.FactSubject.Counted;
import mingjing.rules.Fact;

/**
 * What one event counts for, and what to remember for the next.
 *
 * <p>The person of a fact is left empty: who was secretary on its day may be recorded later than the fact itself.
 */
record Counting(Optional<FactSubject> subject, List<Fact> facts) {
    static final String WITHDRAWAL = "撤回";

    Counting {
        facts = List.copyOf(facts);
    }

    /** The event counts for nothing. */
    static Counting nothing(Optional<FactSubject> subject) {
        return new Counting(subject, List.of());
    }

    /** The event counts once, for the unit that answers now. */
    static Counting one(FactSubject subject, Decoded event, String kind, Map<String, String> fields) {
        LocalDate day = event.event().occurredOn();
        return instead(List.of(), subject, List.of(fact(event, subject.unit(), kind, day, 1, fields)), event);
    }

    /** Takes back what counted at some positions, and puts other facts in its place. */
    static Counting instead(List<Counted> gone, FactSubject after, List<Fact> facts, Decoded event) {
        List<Fact> all = new ArrayList<>(withdrawals(gone, event, event.event().occurredOn()));
        all.addAll(facts);
        String kind = facts.getFirst().kind();
        return new Counting(Optional.of(after.counting(event.position(), kind)), all);
    }

    /** Takes back all that ever counted. */
    static Counting withdrawn(FactSubject subject, Decoded event) {
        LocalDate day = event.event().occurredOn();
        return new Counting(Optional.of(subject), withdrawals(subject.counted(), event, day));
    }

    /**
     * Takes back what counted at the position an appeal disputes, for its unit, from the disputed day on; nothing where a
     * correction has done so already.
     */
    static Counting upheld(FactSubject subject, AppealUpheld appeal, Decoded event) {
        List<Counted> gone = subject.counted().stream()
                .filter(counted -> appeal.corrected().isEmpty()
                        && counted.position() == appeal.disputed().position()
                        && counted.unit().equals(appeal.unit()))
                .toList();
        return new Counting(
                Optional.of(subject), withdrawals(gone, event, appeal.disputed().day()));
    }

    /**
     * From a day on, so that an earlier day still counts what stood then.
     *
     * <p>Every earlier position is named, not only the last: withdrawing a correction alone would revive what it replaced.
     */
    private static List<Fact> withdrawals(List<Counted> gone, Decoded event, LocalDate day) {
        return gone.stream()
                .filter(counted -> counted.position() < event.position())
                .map(counted -> new Fact(
                        event.position(),
                        event.recorded().id(),
                        counted.unit().value(),
                        "",
                        WITHDRAWAL,
                        day,
                        BigDecimal.ONE,
                        Map.of(),
                        OptionalLong.of(counted.position())))
                .toList();
    }

    /** By the first day ever promised, whatever was extended since. */
    static String inTime(LocalDate day, Optional<LocalDate> due) {
        return due.filter(day::isAfter).isEmpty() ? "是" : "否";
    }

    static Fact fact(Decoded event, UnitId unit, String kind, LocalDate day, int quantity, Map<String, String> fields) {
        return fact(event, unit, kind, day, BigDecimal.valueOf(quantity), fields);
    }

    static Fact fact(
            Decoded event, UnitId unit, String kind, LocalDate day, BigDecimal quantity, Map<String, String> fields) {
        return new Fact(
                event.position(),
                event.recorded().id(),
                unit.value(),
                "",
                kind,
                day,
                quantity,
                fields,
                OptionalLong.empty());
    }

    /** One fact for each different text; the same text twice is quantity 2, since no two facts of an event may be alike. */
    static List<Fact> each(Decoded event, UnitId unit, String kind, LocalDate day, String field, List<String> texts) {
        Map<String, Integer> times = new LinkedHashMap<>();
        texts.forEach(text -> times.merge(text, 1, Integer::sum));
        List<Fact> facts = new ArrayList<>();
        times.forEach((text, quantity) -> facts.add(fact(event, unit, kind, day, quantity, Map.of(field, text))));
        return facts;
    }
}
