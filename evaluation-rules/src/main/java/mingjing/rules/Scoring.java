package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        return new Board(book.id(), moment, Ranks.of(book.model(), standings(book, roster, facts, moment)));
    }

    private static List<Standing> standings(RuleBook book, List<Community> roster, FactColumns facts, Moment moment) {
        Model model = book.model();
        Measuring measuring = new Measuring(facts, moment, book.from(), book.to());
        Map<String, List<BigDecimal>> measured = new LinkedHashMap<>();
        model.quantities().forEach((name, quantity) -> measured.put(name, measuring.values(quantity, roster)));
        List<Standing> standings = new ArrayList<>(roster.size());
        for (int i = 0; i < roster.size(); i++) {
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            for (Map.Entry<String, List<BigDecimal>> each : measured.entrySet()) {
                values.put(each.getKey(), each.getValue().get(i));
            }
            standings.add(standing(model, roster.get(i), values));
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
                book, roster, code, FactColumns.of(facts), position -> events.getOrDefault(position, ""), moment);
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
            Moment moment) {
        Model model = book.model();
        Standing standing = standings(book, roster, facts, moment).stream()
                .filter(each -> each.community().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("名册上没有社区 “" + code + "”"));
        Measuring measuring = new Measuring(facts, moment, book.from(), book.to());
        List<Fact> others = model.quantities().values().stream().noneMatch(Quantity::everyone)
                ? List.of()
                : roster.stream()
                        .filter(each -> !each.code().equals(code))
                        .flatMap(each -> measuring.holding(each.code(), _ -> "").stream())
                        .toList();
        Explainer explainer = new Explainer(model, standing.community(), measuring.holding(code, events), others);
        return new Explanation(code, book.id(), moment, standing.sheet().total(), explainer.explain(standing));
    }

    private static Standing standing(Model model, Community community, Map<String, BigDecimal> values) {
        String group = model.grouping().map(grouping -> grouping.of(community)).orElse("");
        return new Standing(community, group, values, Sheet.of(model, values));
    }
}
