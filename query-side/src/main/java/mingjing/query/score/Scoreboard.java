package mingjing.query.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import mingjing.query.Asked;
import mingjing.query.Recent;
import mingjing.query.organisation.Organisation;
import mingjing.rules.Board;
import mingjing.rules.Community;
import mingjing.rules.Explanation;
import mingjing.rules.Moment;
import mingjing.rules.RankDiff;
import mingjing.rules.RuleBook;
import mingjing.rules.Scoring;

/** 大比武成绩: the communities ranked under a rule book, and why each has its score, now or at any past moment. */
public final class Scoreboard {
    /** A page needs three: of today, of the month before, and under newer rules. */
    private static final int BOARDS = 16;

    private final Organisation organisation;
    private final Facts facts;
    private final RuleBooks books;
    private final Map<Wanted, Board> made = Recent.of(BOARDS);

    /** What a board follows from; the log says the rest. A book is the same only when it is that very one. */
    private record Wanted(RuleBook book, String period, long position, LocalDate rosterOf, LocalDate day) {}

    public Scoreboard(Organisation organisation, Facts facts, RuleBooks books) {
        this.organisation = organisation;
        this.facts = facts;
        this.books = books;
    }

    /**
     * The board of a year.
     *
     * @param period a year such as {@code 2022}
     * @param book {@code name@version} or a name (then its newest version); empty: the book in force
     */
    public Board board(String period, Asked asked, Optional<String> book) {
        return board(period, asked, choose(period, asked, book));
    }

    /** The board of a year under a book that need not be published: what-if. */
    public Board board(String period, Asked asked, RuleBook candidate) {
        return board(candidate, period, asked, asked.day());
    }

    private Board board(RuleBook book, String period, Asked asked, LocalDate day) {
        return made.computeIfAbsent(
                new Wanted(book, period, asked.position(), asked.day(), day),
                _ -> score(List.of(book), period, asked, day).getFirst());
    }

    /** Whom a book that need not be published moves, against one that is; what both measure is measured once. */
    public RankDiff whatIf(String period, Asked asked, Optional<String> book, RuleBook candidate) {
        List<Board> boards = score(List.of(choose(period, asked, book), candidate), period, asked, asked.day());
        return RankDiff.between(boards.getFirst(), boards.getLast());
    }

    /**
     * How ranks moved since the end of the month before, with the roster of today; empty where the year had not begun by then.
     *
     * @param book the one the board is made with
     */
    public Optional<Movement> movement(String period, Asked asked, RuleBook book) {
        Period year = Period.parse(period);
        LocalDate before = year.lastDay(asked.day()).withDayOfMonth(1).minusDays(1);
        if (!year.holds(before)) {
            return Optional.empty();
        }
        Board then = board(book, period, asked, before);
        Board now = board(book, period, asked, asked.day());
        Map<String, Integer> places = new HashMap<>();
        for (RankDiff.Line line : RankDiff.between(then, now).lines()) {
            if (line.rankBefore() > 0 && line.rankAfter() > 0) {
                places.put(line.community(), line.moved());
            }
        }
        return Optional.of(new Movement(before, places));
    }

    /**
     * Places gained since a day.
     *
     * @param places up (negative: down), by community; those not ranked on both days are absent
     */
    public record Movement(LocalDate since, Map<String, Integer> places) {
        public Movement {
            places = Map.copyOf(places);
        }
    }

    private List<Board> score(List<RuleBook> chosen, String period, Asked asked, LocalDate day) {
        Period year = Period.parse(period);
        List<Community> roster = roster(year, asked);
        Moment moment = new Moment(asked.position(), day);
        return facts.over(asked.position(), columns -> Scoring.score(chosen, roster, columns, moment, year.span()));
    }

    /** Why one community has its score on that board; the points sum exactly. */
    public Explanation explanation(String community, String period, Asked asked, Optional<String> book) {
        Period year = Period.parse(period);
        return explanation(community, year, asked, choose(period, asked, book));
    }

    /** Why one community would have its score under a book that need not be published. */
    public Explanation explanation(String community, String period, Asked asked, RuleBook candidate) {
        return explanation(community, Period.parse(period), asked, candidate);
    }

    /** The book that {@code board} takes for a year when asked for this one, or for none. */
    public RuleBook book(String period, Asked asked, Optional<String> book) {
        return choose(period, asked, book);
    }

    /** The year a reader means who names none: the newest up to the one looked at with a book in force, else the first with one. */
    public String lastPeriod(Asked asked) {
        int looked = asked.day().getYear();
        OptionalInt newest = known(asked).stream()
                .filter(book -> book.from().getYear() <= looked)
                .mapToInt(book -> Math.min(book.to().getYear(), looked))
                .max();
        IntStream years = known(asked).stream().mapToInt(book -> book.from().getYear());
        return Integer.toString(newest.orElseGet(() -> years.min().orElse(looked)));
    }

    /** The communities that are ranked, with who answers for each. */
    public List<Community> roster(String period, Asked asked) {
        return roster(Period.parse(period), asked);
    }

    private Explanation explanation(String code, Period year, Asked asked, RuleBook book) {
        List<Community> roster = roster(year, asked);
        if (roster.stream().noneMatch(each -> each.code().equals(code))) {
            throw new IllegalArgumentException(year.lastDay(asked.day()) + " 的名册上没有社区 “" + code + "”");
        }
        LongFunction<String> events = facts.events(code);
        return facts.over(
                asked.position(),
                columns -> Scoring.explain(book, roster, code, columns, events, asked.moment(), year.span()));
    }

    private List<Community> roster(Period year, Asked asked) {
        return Contest.roster(year, organisation.chart(asked), asked.day());
    }

    private RuleBook choose(String period, Asked asked, Optional<String> wanted) {
        Optional<String> named = wanted.map(String::strip).filter(text -> !text.isEmpty());
        return named.isPresent() ? named(named.get()) : inForce(period, asked);
    }

    private RuleBook named(String wanted) {
        return books.published().stream()
                .filter(book -> book.id().equals(wanted) || book.name().equals(wanted))
                .max(Comparator.comparing(RuleBook::from).thenComparing(RuleBook::version, Versions.ORDER))
                .orElseThrow(() -> new IllegalArgumentException("没有已发布的考核细则 “" + wanted + "”"));
    }

    /** The rules there were at the asked position; those made since, where there were none. */
    private List<RuleBook> known(Asked asked) {
        List<RuleBook> then = books.published(asked);
        return then.isEmpty() ? books.published() : then;
    }

    /** The book now in force for a year, where it is another than the one in force at the asked position. */
    public Optional<RuleBook> newerBook(String period, Asked asked) {
        Optional<RuleBook> then = RuleBooks.inForce(period, asked.day(), known(asked));
        return RuleBooks.inForce(period, asked.day(), books.published())
                .filter(book -> then.filter(old -> old.id().equals(book.id())).isEmpty());
    }

    private RuleBook inForce(String period, Asked asked) {
        return RuleBooks.inForce(period, asked.day(), known(asked))
                .orElseThrow(() -> new IllegalArgumentException(period + " 年没有已发布的考核细则"));
    }
}
