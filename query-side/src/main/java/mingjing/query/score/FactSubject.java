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
 * @param since the day it was registered or held
 * @param deadline the first deadline of a problem
 * @param dues the first due day of each measure
 * @param solved what was put right on the spot during a visit
 * @param counted every position that yielded a countable fact, with the unit it counted for
 */
record FactSubject(
        UnitId unit,
        String category,
        LocalDate since,
        Optional<LocalDate> deadline,
        SortedMap<String, LocalDate> dues,
        List<String> solved,
        List<Counted> counted) {
    /** A position whose facts a later withdrawal must name. */
    record Counted(long position, UnitId unit) {}

    FactSubject {
        dues = new TreeMap<>(dues);
        solved = List.copyOf(solved);
        counted = List.copyOf(counted);
    }

    static FactSubject of(UnitId unit, String category, LocalDate since, Optional<LocalDate> deadline) {
        return new FactSubject(unit, category, since, deadline, new TreeMap<>(), List.of(), List.of());
    }

    FactSubject movedTo(UnitId other, LocalDate day) {
        return new FactSubject(other, category, day, deadline, dues, solved, counted);
    }

    FactSubject withDues(Map<String, LocalDate> more) {
        SortedMap<String, LocalDate> all = new TreeMap<>(dues);
        all.putAll(more);
        return new FactSubject(unit, category, since, deadline, all, solved, counted);
    }

    FactSubject withSolved(String what) {
        return new FactSubject(unit, category, since, deadline, dues, plus(solved, what), counted);
    }

    FactSubject counting(long position) {
        return new FactSubject(
                unit, category, since, deadline, dues, solved, plus(counted, new Counted(position, unit)));
    }

    private static <T> List<T> plus(List<T> list, T next) {
        List<T> longer = new ArrayList<>(list);
        longer.add(next);
        return longer;
    }
}
