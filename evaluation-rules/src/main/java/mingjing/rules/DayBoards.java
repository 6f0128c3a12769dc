package mingjing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The boards of every day of a time under one book, each the same as {@link Scoring#score} gives of that day.
 *
 * <p>Made community by community: a day costs what happened on it, not what had happened before. What stays is the points of
 * each day; a {@link Board} is put together when it is asked for.
 */
public final class DayBoards {
    private final Days days;
    private final List<Community> roster;
    private final Judge judge;
    private final int[][] marks;
    private final byte[][] vetoes;
    private final BigDecimal[][] samples;

    /** Consecutive days as known at a position. */
    record Days(RuleBook book, long position, LocalDate from, int count) {
        Moment moment(int day) {
            return new Moment(position, from.plusDays(day));
        }

        Measuring measuring(FactColumns facts, int day) {
            return new Measuring(facts, moment(day), book.from(), book.to());
        }
    }

    private DayBoards(Days days, List<Community> roster) {
        Model model = days.book().model();
        this.days = days;
        this.roster = roster;
        this.judge = new Judge(model);
        this.marks = new int[days.count()][roster.size() * model.indicators().size()];
        this.vetoes = new byte[days.count()][roster.size()];
        this.samples = new BigDecimal[days.count()][roster.size()];
    }

    /**
     * All days from one to another, both included, as known at a position.
     *
     * @throws IllegalArgumentException if the roster lacks an attribute that the book measures, or {@code until} is before
     *     {@code from}
     */
    public static DayBoards of(
            RuleBook book, List<Community> roster, FactColumns facts, long position, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(until, from));
        }
        Days days = new Days(book, position, from, Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1));
        DayBoards boards = new DayBoards(days, List.copyOf(roster));
        boards.fill(facts);
        return boards;
    }

    private void fill(FactColumns facts) {
        List<Quantity> quantities = List.copyOf(model().quantities().values());
        Measuring last = days.measuring(facts, days.count() - 1);
        Course[] courses = new Course[quantities.size()];
        BigDecimal[] @Nullable [][] measured = new BigDecimal[quantities.size()][][];
        for (int i = 0; i < courses.length; i++) {
            Quantity quantity = quantities.get(i);
            courses[i] = new Course(last, quantity, FactRows.day(days.from()), days.count());
            if (quantity.everyone() || quantity.take() == Quantity.Take.ATTRIBUTE || !courses[i].incremental()) {
                measured[i] = Course.measured(facts, quantity, roster, days);
            }
        }
        BigDecimal[][] values = new BigDecimal[quantities.size()][days.count()];
        for (int each = 0; each < roster.size(); each++) {
            for (int i = 0; i < courses.length; i++) {
                BigDecimal[][] whole = measured[i];
                if (whole == null) {
                    courses[i].fill(roster.get(each).code(), values[i]);
                } else {
                    for (int day = 0; day < whole.length; day++) {
                        values[i][day] = whole[day][each];
                    }
                }
            }
            judge(each, values);
        }
    }

    /** The points of one community on all days. */
    private void judge(int each, BigDecimal[][] values) {
        int width = model().indicators().size();
        int sample = sample();
        BigDecimal[] numbers = new BigDecimal[values.length];
        for (int day = 0; day < days.count(); day++) {
            if (day > 0 && unchanged(values, day)) {
                System.arraycopy(marks[day - 1], each * width, marks[day], each * width, width);
                vetoes[day][each] = vetoes[day - 1][each];
            } else {
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = values[i][day];
                }
                vetoes[day][each] = (byte) judge.judge(numbers, marks[day], each * width);
            }
            samples[day][each] = sample < 0 ? BigDecimal.ZERO : values[sample][day];
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean unchanged(BigDecimal[][] values, int day) {
        for (BigDecimal[] each : values) {
            if (each[day] != each[day - 1]) {
                return false;
            }
        }
        return true;
    }

    private Model model() {
        return days.book().model();
    }

    /** Which quantity says how many cases there are; below 0 if the book does not ask. */
    private int sample() {
        return model().ranking()
                .map(ranking -> List.copyOf(model().quantities().keySet()).indexOf(ranking.sample()))
                .orElse(-1);
    }

    public LocalDate from() {
        return days.from();
    }

    /** How many days. */
    public int count() {
        return days.count();
    }

    /** The board of a day, 0 for the first. */
    public Board board(int day) {
        int width = model().indicators().size();
        String sample = model().ranking().map(Ranking::sample).orElse("");
        List<Standing> standings = new ArrayList<>(roster.size());
        for (int each = 0; each < roster.size(); each++) {
            Community community = roster.get(each);
            standings.add(new Standing(
                    community,
                    model().grouping().map(grouping -> grouping.of(community)).orElse(""),
                    Map.of(sample, samples[day][each]),
                    judge.sheet(marks[day], each * width, vetoes[day][each])));
        }
        return new Board(days.book().id(), days.moment(day), Ranks.of(model(), standings));
    }
}
