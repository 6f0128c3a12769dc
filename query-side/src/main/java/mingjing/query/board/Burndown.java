package mingjing.query.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import mingjing.query.Asked;

/** How the number of open problems falls, week by week; {@code position} is where the log stood. */
public record Burndown(List<Point> points, long position) {
    public Burndown {
        points = List.copyOf(points);
    }

    /**
     * The end of a week (a Sunday, or the last day asked for).
     *
     * @param registered problems in the count so far
     * @param open not struck off; empty for days after the asked one
     * @param plan what would be open had every problem been struck off on its first deadline
     */
    public record Point(LocalDate day, int registered, OptionalInt open, int plan) {}

    static Burndown of(Collection<Item> items, Asked asked, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("燃尽图的起始日 " + from + " 不能晚于截止日 " + to);
        }
        if (from.plusYears(10).isBefore(to)) {
            throw new IllegalArgumentException("燃尽图最长十年，不能从 " + from + " 到 " + to);
        }
        List<LocalDate> weeks = weeks(from, to);
        Steps registered = new Steps(weeks);
        Steps open = new Steps(weeks);
        Steps plan = new Steps(weeks);
        for (Item item : items) {
            item.eachStretch((first, until) -> {
                if (item.countedAt(first)) {
                    registered.add(first, until);
                    if (!item.closedAt(first)) {
                        open.add(first, until);
                    }
                    if (item.originalDeadline().isAfter(first)) {
                        plan.add(first, until);
                    }
                }
            });
        }
        return new Burndown(
                points(weeks, asked, registered.heights(), open.heights(), plan.heights()), asked.position());
    }

    private static List<LocalDate> weeks(LocalDate from, LocalDate to) {
        List<LocalDate> weeks = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            day = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            if (day.isBefore(to)) {
                weeks.add(day);
            }
        }
        weeks.add(to);
        return weeks;
    }

    private static List<Point> points(List<LocalDate> weeks, Asked asked, int[] registered, int[] open, int[] plan) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            LocalDate day = weeks.get(i);
            OptionalInt known = day.isAfter(asked.day()) ? OptionalInt.empty() : OptionalInt.of(open[i]);
            points.add(new Point(day, registered[i], known, plan[i]));
        }
        return points;
    }

    /** How many problems are so on each day: noted where one begins and ceases to be, summed up at the end. */
    private static final class Steps {
        private final List<LocalDate> days;
        private final int[] steps;

        Steps(List<LocalDate> days) {
            this.days = days;
            this.steps = new int[days.size() + 1];
        }

        /** One more from a day on, and again one less from another. */
        void add(LocalDate first, LocalDate until) {
            steps[index(first)]++;
            steps[index(until)]--;
        }

        private int index(LocalDate day) {
            int found = Collections.binarySearch(days, day, Comparator.naturalOrder());
            return found < 0 ? -found - 1 : found;
        }

        int[] heights() {
            int[] heights = Arrays.copyOf(steps, days.size());
            Arrays.parallelPrefix(heights, Integer::sum);
            return heights;
        }
    }

    /** The same points, known at another position where they have not changed. */
    Burndown at(long other) {
        return new Burndown(points, other);
    }
}
