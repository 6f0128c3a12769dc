package mingjing.query.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.organisation.UnitId;

/**
 * What must be remembered of a problem, session or visit to say what its next event counts for.
 *
 * @param unit answers for it now
 * @param category 立行立改, 限期整改 or 长期坚持; empty for sessions and visits
 * @param source where a problem came from (来源); empty for sessions and visits
 * @param deadline the first deadline of a problem
 * @param dues the first due day of each measure
 * @param solved what was put right on the spot during a visit
 * @param counted every position that yielded countable facts, with their unit and the kind of the first
 */
record FactSubject(
        UnitId unit,
        String category,
        String source,
        Optional<LocalDate> deadline,
        SortedMap<String, LocalDate> dues,
        List<String> solved,
        List<Counted> counted) {
    /** A position whose facts a later withdrawal must name. */
    record Counted(long position, UnitId unit, String kind) {}

    FactSubject {
        dues = new TreeMap<>(dues);
        solved = List.copyOf(solved);
        counted = List.copyOf(counted);
    }

    /** A session or a visit, about which nothing needs to be known but whose it is. */
    static FactSubject of(UnitId unit) {
        return new FactSubject(unit, "", "", Optional.empty(), new TreeMap<>(), List.of(), List.of());
    }

    static FactSubject of(UnitId unit, String category, String source, LocalDate deadline) {
        return new FactSubject(unit, category, source, Optional.of(deadline), new TreeMap<>(), List.of(), List.of());
    }

    FactSubject movedTo(UnitId other) {
        return new FactSubject(other, category, source, deadline, dues, solved, counted);
    }

    /** A concern once it was looked into: how urgent it is, and by when it is promised. */
    FactSubject promising(String urgency, LocalDate due) {
        return new FactSubject(unit, urgency, source, Optional.of(due), dues, solved, counted);
    }

    FactSubject withDues(Map<String, LocalDate> more) {
        SortedMap<String, LocalDate> all = new TreeMap<>(dues);
        all.putAll(more);
        return new FactSubject(unit, category, source, deadline, all, solved, counted);
    }

    FactSubject withSolved(String what) {
        return new FactSubject(unit, category, source, deadline, dues, plus(solved, what), counted);
    }

    /** Every position that counted as {@code kind}, those taken back since included. */
    List<Counted> counted(String kind) {
        return counted.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    FactSubject counting(long position, String kind) {
        return new FactSubject(
                unit, category, source, deadline, dues, solved, plus(counted, new Counted(position, unit, kind)));
    }

    private static <T> List<T> plus(List<T> list, T next) {
        List<T> longer = new ArrayList<>(list);
        longer.add(next);
        return longer;
    }
}
