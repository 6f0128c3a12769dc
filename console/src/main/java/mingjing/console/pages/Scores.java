package mingjing.console.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingjing.query.Asked;
import mingjing.query.score.RuleBooks;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Board;
import mingjing.rules.Points;
import mingjing.rules.Row;
import mingjing.rules.RuleBook;
import org.springframework.stereotype.Component;

/** The score board that pages show: which year it opens at, and its figures at a glance. */
@Component
class Scores {
    private final Scoreboard scoreboard;
    private final RuleBooks books;

    Scores(Scoreboard scoreboard, RuleBooks books) {
        this.scoreboard = scoreboard;
        this.books = books;
    }

    /**
     * A board with what leads to its rows.
     *
     * @param average mean of the totals, to one decimal
     */
    public record Table(String period, RuleBook book, Board board, BigDecimal average, Points highest, Points lowest) {
        /** Best minus worst. */
        public Points spread() {
            return highest.minus(lowest);
        }

        /** All three decimals, so that columns line up. */
        public String exact(Points points) {
            return points.marks().setScale(3, RoundingMode.UNNECESSARY).toPlainString();
        }

        /** One decimal, for the eye. */
        public String brief(Points points) {
            return points.marks().setScale(1, RoundingMode.HALF_UP).toPlainString();
        }

        public List<String> indicators() {
            return board.rows().stream()
                    .flatMap(row -> row.indicators().keySet().stream())
                    .distinct()
                    .toList();
        }
    }

    /** The year a page opens at. */
    String period(Asked asked) {
        return scoreboard.lastPeriod(asked);
    }

    /** Every year with a book, newest first. */
    List<String> periods() {
        return books.published().stream()
                .map(book -> Integer.toString(book.from().getYear()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The board of a year; empty where no book is in force or nobody is on the roster. */
    Optional<Table> table(Asked asked, String period) {
        if (books.published().stream().noneMatch(book -> covers(book, period))) {
            return Optional.empty();
        }
        Board board = scoreboard.board(period, asked, Optional.empty());
        RuleBook book = scoreboard.book(period, asked, Optional.empty());
        List<Points> totals = board.rows().stream().map(Row::total).sorted().toList();
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = totals.stream().map(Points::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = sum.divide(BigDecimal.valueOf(totals.size()), 1, RoundingMode.HALF_UP);
        return Optional.of(new Table(period, book, board, average, totals.getLast(), totals.getFirst()));
    }

    private static boolean covers(RuleBook book, String period) {
        return period.matches("\\d{4}")
                && book.from().getYear() <= Integer.parseInt(period)
                && book.to().getYear() >= Integer.parseInt(period);
    }
}
