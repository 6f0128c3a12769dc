package mingjing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The boards of every day of a time under one book, each the same as {@link Scoring#score} gives of that day.
 *
 * <p>Made community by community: a day costs what happened on it, not what had happened before. What stays is a sheet for
 * each community and day on which something changed; a {@link Board} is put together when it is asked for.
 */
public final class DayBoards {
    private final RuleBook book;
    private final Days days;
    private final Standing[][] standings;

    /** Consecutive days as known at a position. */
    record Days(RuleBook book, long position, LocalDate from, int count) {
        Moment moment(int day) {
            return new Moment(position, from.plusDays(day));
        }

        Measuring measuring(FactColumns facts, int day) {
            return new Measuring(facts, moment(day), book.from(), book.to());
        }
    }

    private DayBoards(RuleBook book, Days days, Standing[][] standings) {
        this.book = book;
        this.days = days;
        this.standings = standings;
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
        return new DayBoards(book, days, standings(days, roster, facts));
    }

    private static Standing[][] standings(Days days, List<Community> roster, FactColumns facts) {
        Model model = days.book().model();
        List<Quantity> quantities = List.copyOf(model.quantities().values());
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
        Judge judge = new Judge(model);
        Standing[][] standings = new Standing[days.count()][roster.size()];
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
            judge(judge, model, roster.get(each), values, standings, each);
        }
        return standings;
    }

    private static void judge(
            Judge judge, Model model, Community community, BigDecimal[][] values, Standing[][] standings, int each) {
        String group = model.grouping().map(grouping -> grouping.of(community)).orElse("");
        for (int day = 0; day < standings.length; day++) {
            if (day > 0 && unchanged(values, day)) {
                standings[day][each] = standings[day - 1][each];
                continue;
            }
            BigDecimal[] numbers = new BigDecimal[values.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = values[i][day];
            }
            standings[day][each] = new Standing(community, group, judge.named(numbers), judge.sheet(numbers));
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

    public LocalDate from() {
        return days.from();
    }

    /** How many days. */
    public int count() {
        return days.count();
    }

    /** The board of a day, 0 for the first. */
    public Board board(int day) {
        return new Board(book.id(), days.moment(day), Ranks.of(book.model(), List.of(standings[day])));
    }
}
