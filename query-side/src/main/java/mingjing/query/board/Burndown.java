package mingjing.query.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
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
        List<Point> points = new ArrayList<>();
        for (LocalDate day = from; ; day = day.plusDays(1)) {
            LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            day = sunday.isBefore(to) ? sunday : to;
            points.add(point(items, asked, day));
            if (!day.isBefore(to)) {
                return new Burndown(points, asked.position());
            }
        }
    }

    private static Point point(Collection<Item> items, Asked asked, LocalDate day) {
        Predicate<Item> counted = item -> item.countedAt(day);
        OptionalInt open = day.isAfter(asked.day())
                ? OptionalInt.empty()
                : OptionalInt.of(count(items, counted.and(item -> !item.closedAt(day))));
        int plan = count(items, counted.and(item -> item.originalDeadline().isAfter(day)));
        return new Point(day, count(items, counted), open, plan);
    }

    private static int count(Collection<Item> items, Predicate<Item> wanted) {
        return (int) items.stream().filter(wanted).count();
    }
}
