package mingjing.query.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mingjing.query.Asked;
import mingjing.query.organisation.Organisation;
import mingjing.rules.Board;
import mingjing.rules.Community;
import mingjing.rules.Explanation;
import mingjing.rules.Fact;
import mingjing.rules.RuleBook;
import mingjing.rules.Scoring;

/** 大比武成绩: the communities ranked under a rule book, and why each has its score, now or at any past moment. */
public final class Scoreboard {
    private final Organisation organisation;
    private final Facts facts;
    private final RuleBooks books;

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
        Period year = Period.parse(period);
        return board(year, asked, choose(year, asked, book));
    }

    /** The board of a year under a book that need not be published: what-if. */
    public Board board(String period, Asked asked, RuleBook candidate) {
        return board(Period.parse(period), asked, candidate);
    }

    /** Why one community has its score on that board; the points sum exactly. */
    public Explanation explanation(String community, String period, Asked asked, Optional<String> book) {
        Period year = Period.parse(period);
        return explanation(community, year, asked, choose(year, asked, book));
    }

    /** Why one community would have its score under a book that need not be published. */
    public Explanation explanation(String community, String period, Asked asked, RuleBook candidate) {
        return explanation(community, Period.parse(period), asked, candidate);
    }

    /** The book that {@code board} takes for a year when asked for this one, or for none. */
    public RuleBook book(String period, Asked asked, Optional<String> book) {
        return choose(Period.parse(period), asked, book);
    }

    /** The year a reader means who names none: the newest up to the one looked at with a book in force, else the first with one. */
    public String lastPeriod(Asked asked) {
        int looked = asked.day().getYear();
        OptionalInt newest = books.published().stream()
                .filter(book -> book.from().getYear() <= looked)
                .mapToInt(book -> Math.min(book.to().getYear(), looked))
                .max();
        IntStream years =
                books.published().stream().mapToInt(book -> book.from().getYear());
        return Integer.toString(newest.orElseGet(() -> years.min().orElse(looked)));
    }

    /** The communities that are ranked, with who answers for each. */
    public List<Community> roster(String period, Asked asked) {
        return roster(Period.parse(period), asked);
    }

    private Board board(Period year, Asked asked, RuleBook book) {
        return Contest.board(year, book, organisation.chart(asked), facts.facts(asked), asked.moment());
    }

    private Explanation explanation(String code, Period year, Asked asked, RuleBook book) {
        List<Community> roster = roster(year, asked);
        if (roster.stream().noneMatch(each -> each.code().equals(code))) {
            throw new IllegalArgumentException(year.lastDay(asked.day()) + " 的名册上没有社区 “" + code + "”");
        }
        return Scoring.explain(book, roster, code, facts(year, asked), asked.moment());
    }

    private List<Community> roster(Period year, Asked asked) {
        return Contest.roster(year, organisation.chart(asked), asked.day());
    }

    private List<Fact> facts(Period year, Asked asked) {
        return Contest.counted(year, facts.facts(asked));
    }

    private RuleBook choose(Period year, Asked asked, Optional<String> wanted) {
        Optional<String> named = wanted.map(String::strip).filter(text -> !text.isEmpty());
        return named.isPresent() ? named(named.get()) : inForce(year, asked);
    }

    private RuleBook named(String wanted) {
        return books.published().stream()
                .filter(book -> book.id().equals(wanted) || book.name().equals(wanted))
                .max(Comparator.comparing(RuleBook::from).thenComparing(RuleBook::version, Versions.ORDER))
                .orElseThrow(() -> new IllegalArgumentException("没有已发布的考核细则 “" + wanted + "”"));
    }

    private RuleBook inForce(Period year, Asked asked) {
        LocalDate day = year.lastDay(asked.day());
        return books.published().stream()
                .filter(book -> !book.from().isAfter(year.to()) && !book.to().isBefore(year.from()))
                .max(Comparator.comparing((RuleBook book) ->
                                !book.from().isAfter(day) && !book.to().isBefore(day))
                        .thenComparing(RuleBook::from)
                        .thenComparing(RuleBook::version, Versions.ORDER))
                .orElseThrow(() -> new IllegalArgumentException(year.from().getYear() + " 年没有已发布的考核细则"));
    }
}
