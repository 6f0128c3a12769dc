package mingjing.query.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.query.Snapshot.Change;
import mingjing.query.Snapshot.Making;

/**
 * How many problems were registered, open and within their first deadline from day to day: noted where one begins and ceases to be
 * so, and summed up when somebody asks.
 */
final class Course {
    /** The days on which counted problems were registered, and those of their first deadlines and closures, each with how many. */
    private final NavigableMap<LocalDate, Integer> begins;

    private final NavigableMap<LocalDate, Integer> ends;
    private final NavigableMap<LocalDate, Heights> steps;

    /** How many problems are so on a day, or by how many that changes. */
    record Heights(int registered, int open, int plan) {
        static final Heights NONE = new Heights(0, 0, 0);

        Heights plus(Heights other) {
            return new Heights(registered + other.registered, open + other.open, plan + other.plan);
        }

        private Heights times(int factor) {
            return new Heights(factor * registered, factor * open, factor * plan);
        }
    }

    /** How the course of a ledger comes out of its problems. */
    record Following() implements Making<Item, Course> {
        @Override
        public Course of(SortedMap<String, Item> states) {
            Course course = new Course(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
            states.values().forEach(item -> course.note(item, 1));
            return course;
        }

        @Override
        public Optional<Course> after(Course before, List<Change<Item>> changes) {
            Course course =
                    new Course(new TreeMap<>(before.begins), new TreeMap<>(before.ends), new TreeMap<>(before.steps));
            for (Change<Item> change : changes) {
                change.before().ifPresent(item -> course.note(item, -1));
                change.after().ifPresent(item -> course.note(item, 1));
            }
            return Optional.of(course);
        }
    }

    private Course(
            NavigableMap<LocalDate, Integer> begins,
            NavigableMap<LocalDate, Integer> ends,
            NavigableMap<LocalDate, Heights> steps) {
        this.begins = begins;
        this.ends = ends;
        this.steps = steps;
    }

    private void note(Item item, int one) {
        item.eachStretch((first, until) -> {
            if (item.countedAt(first)) {
                Heights problem = new Heights(
                        1, item.closedAt(first) ? 0 : 1, item.originalDeadline().isAfter(first) ? 1 : 0);
                step(first, problem.times(one));
                step(until, problem.times(-one));
            }
        });
        if (item.counted()) {
            count(begins, item.registeredOn(), one);
            count(ends, item.originalDeadline(), one);
            item.closedOn().ifPresent(day -> count(ends, day, one));
        }
    }

    private void step(LocalDate day, Heights change) {
        Heights sum = steps.getOrDefault(day, Heights.NONE).plus(change);
        if (sum.equals(Heights.NONE)) {
            steps.remove(day);
        } else {
            steps.put(day, sum);
        }
    }

    private static void count(Map<LocalDate, Integer> days, LocalDate day, int one) {
        int sum = days.getOrDefault(day, 0) + one;
        if (sum == 0) {
            days.remove(day);
        } else {
            days.put(day, sum);
        }
    }

    /** From the first registration to the last deadline or closure; empty where nothing is counted. */
    Optional<Span> span() {
        return begins.isEmpty() ? Optional.empty() : Optional.of(Span.of(begins.firstKey(), ends.lastKey()));
    }

    /** How many were so at the end of each of some days, which follow one another. */
    List<Heights> at(List<LocalDate> days) {
        List<Heights> heights = new ArrayList<>();
        Heights sum = Heights.NONE;
        LocalDate known = LocalDate.MIN;
        for (LocalDate day : days) {
            for (Heights step : steps.subMap(known, false, day, true).values()) {
                sum = sum.plus(step);
            }
            heights.add(sum);
            known = day;
        }
        return heights;
    }
}
