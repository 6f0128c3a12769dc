package mingjing.console.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.query.Asked;
import mingjing.query.score.RuleBooks;
import mingjing.query.score.Scoreboard;
import mingjing.query.score.Scoreboard.Movement;
import mingjing.rules.Board;
import mingjing.rules.Indicator;
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
     * @param newer the board under the rules now in force, where those of its time were others
     */
    public record Table(
            String period,
            RuleBook book,
            Board board,
            BigDecimal average,
            Points highest,
            Points lowest,
            Optional<Movement> movement,
            Optional<Board> newer) {
        /** A run of indicators of one part of the work. */
        public record Pillar(String name, int width) {}

        /** The parts of the work over the columns of their indicators; none where the book makes none. */
        public List<Pillar> pillars() {
            List<Pillar> pillars = new ArrayList<>();
            for (String indicator : indicators()) {
                String name = book.indicators().stream()
                        .filter(each -> each.name().equals(indicator))
                        .map(Indicator::pillar)
                        .findFirst()
                        .orElse("");
                if (!pillars.isEmpty() && pillars.getLast().name().equals(name)) {
                    pillars.add(new Pillar(name, pillars.removeLast().width() + 1));
                } else {
                    pillars.add(new Pillar(name, 1));
                }
            }
            return pillars.stream().allMatch(each -> each.name().isEmpty()) ? List.of() : pillars;
        }

        /** Places gained, as a reader sees it; empty where nothing is known or nothing moved. */
        public String moved(String community) {
            int places = movement.map(known -> known.places().getOrDefault(community, 0))
                    .orElse(0);
            return places == 0 ? "" : (places > 0 ? "↑" : "↓") + Math.abs(places);
        }

        /** Whether the book ranks communities among those of their size. */
        public boolean grouped() {
            return board.rows().stream().anyMatch(row -> !row.group().isEmpty());
        }

        /** The rank under the rules now in force, where the board is of a time with other rules. */
        public String rankNow(String community) {
            return newer.stream()
                    .flatMap(board -> board.rows().stream())
                    .filter(row -> row.community().equals(community) && row.rank() > 0)
                    .map(row -> Integer.toString(row.rank()))
                    .findFirst()
                    .orElse("—");
        }

        /** The communities whose marks a reader may ask the reasons of. */
        Set<String> open(Frame frame) {
            return board.rows().stream()
                    .map(Row::community)
                    .filter(frame::sees)
                    .collect(Collectors.toUnmodifiableSet());
        }

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

        /** The length of a bar, in whole percents of the full marks. */
        public int percent(Points points) {
            return points.marks()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(book.fullMarks().marks(), 0, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO)
                    .min(BigDecimal.valueOf(100))
                    .intValueExact();
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
        RuleBook book = scoreboard.book(period, asked, Optional.empty());
        Board board = scoreboard.board(period, asked, book);
        List<Points> totals = board.rows().stream().map(Row::total).sorted().toList();
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = totals.stream().map(Points::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = sum.divide(BigDecimal.valueOf(totals.size()), 1, RoundingMode.HALF_UP);
        return Optional.of(new Table(
                period,
                book,
                board,
                average,
                totals.getLast(),
                totals.getFirst(),
                scoreboard.movement(period, asked, book),
                scoreboard.newerBook(period, asked).map(now -> scoreboard.board(period, asked, now))));
    }

    private static boolean covers(RuleBook book, String period) {
        return period.matches("\\d{4}")
                && book.from().getYear() <= Integer.parseInt(period)
                && book.to().getYear() >= Integer.parseInt(period);
    }
}
