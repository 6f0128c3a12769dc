package mingjing.query.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mingjing.query.Asked;
import mingjing.query.board.Course.Heights;

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

    static Burndown of(Course course, Asked asked, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("燃尽图的起始日 " + from + " 不能晚于截止日 " + to);
        }
        if (from.plusYears(10).isBefore(to)) {
            throw new IllegalArgumentException("燃尽图最长十年，不能从 " + from + " 到 " + to);
        }
        List<LocalDate> weeks = weeks(from, to);
        List<Heights> heights = course.at(weeks);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            points.add(point(weeks.get(i), heights.get(i), asked));
        }
        return new Burndown(points, asked.position());
    }

    private static Point point(LocalDate day, Heights height, Asked asked) {
        OptionalInt known = day.isAfter(asked.day()) ? OptionalInt.empty() : OptionalInt.of(height.open());
        return new Point(day, height.registered(), known, height.plan());
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
}
