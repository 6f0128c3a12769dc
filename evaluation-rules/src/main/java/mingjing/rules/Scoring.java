package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Scores and explains: pure functions of a rule book, a roster, facts, and a moment.
 *
 * <p>The live board, the board of a past moment and the board under a candidate book are the same call.
 */
public final class Scoring {
    private Scoring() {}

    /** The board over facts in any order, some of which may come twice. */
    public static Board score(RuleBook book, List<Community> roster, Collection<Fact> facts, Moment moment) {
        return score(book, roster, FactColumns.of(facts), moment);
    }

    /**
     * The board of a moment. Facts about communities that are not on the roster are ignored.
     *
     * @throws IllegalArgumentException if the roster lacks an attribute that the book measures
     */
    public static Board score(RuleBook book, List<Community> roster, FactColumns facts, Moment moment) {
        return score(List.of(book), roster, facts, moment, Span.ALWAYS).getFirst();
    }

    /**
     * The boards of several books at one moment, in their order; what they measure alike is measured once.
     *
     * @param about facts that occurred on other days are left out, and withdrawals made after it
     * @throws IllegalArgumentException if the roster lacks an attribute that a book measures
     */
    public static List<Board> score(
            List<RuleBook> books, List<Community> roster, FactColumns facts, Moment moment, Span about) {
        Map<Span, Measuring> measuring = new HashMap<>();
        return books.stream()
                .map(book -> new Board(
                        book.id(),
                        moment,
                        Ranks.of(
                                book.model(),
                                standings(
                                        book.model(),
                                        roster,
                                        measuring.computeIfAbsent(
                                                about.and(book.from(), book.to()),
                                                span -> new Measuring(facts, moment, span.from(), span.to()))))))
                .toList();
    }

    private static List<Standing> standings(Model model, List<Community> roster, Measuring measuring) {
        BigDecimal[][] measured = model.quantities().values().stream()
                .map(quantity -> measuring.values(quantity, roster))
                .toArray(BigDecimal[][]::new);
        Judge judge = new Judge(model);
        List<Standing> standings = new ArrayList<>(roster.size());
        for (int i = 0; i < roster.size(); i++) {
            BigDecimal[] numbers = new BigDecimal[measured.length];
            for (int slot = 0; slot < numbers.length; slot++) {
                numbers[slot] = measured[slot][i];
            }
            Community community = roster.get(i);
            String group =
                    model.grouping().map(grouping -> grouping.of(community)).orElse("");
            standings.add(judge.standing(community, group, numbers));
        }
        return standings;
    }

    /** Why a community has its score over facts in any order, some of which may come twice. */
    public static Explanation explain(
            RuleBook book, List<Community> roster, String code, Collection<Fact> facts, Moment moment) {
        Map<Long, String> events = new HashMap<>();
        facts.stream().sorted(FactColumns.RECORDED_ORDER.reversed()).forEach(fact -> {
            if (fact.community().equals(code)) {
                events.put(fact.position(), fact.eventId());
            }
        });
        return explain(
                book,
                roster,
                code,
                FactColumns.of(facts),
                position -> events.getOrDefault(position, ""),
                moment,
                Span.ALWAYS);
    }

    /**
     * Why a community of the roster has the score it has on the board of that moment; sums exactly to that score.
     *
     * @param events knows the id of the event at a position
     * @throws IllegalArgumentException if the community is not on the roster or lacks an attribute that the book measures
     */
    public static Explanation explain(
            RuleBook book,
            List<Community> roster,
            String code,
            FactColumns facts,
            LongFunction<String> events,
            Moment moment,
            Span about) {
        Model model = book.model();
        Span span = about.and(book.from(), book.to());
        Measuring measuring = new Measuring(facts, moment, span.from(), span.to());
        Standing standing = standings(model, roster, measuring).stream()
                .filter(each -> each.community().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("名册上没有社区 “" + code + "”"));
        List<Fact> others = model.quantities().values().stream().noneMatch(Quantity::everyone)
                ? List.of()
                : roster.stream()
                        .filter(each -> !each.code().equals(code))
                        .flatMap(each -> measuring.holding(each.code(), _ -> "").stream())
                        .toList();
        Explainer explainer = new Explainer(model, standing.community(), measuring.holding(code, events), others);
        return new Explanation(code, book.id(), moment, standing.sheet().total(), explainer.explain(standing));
    }
}
