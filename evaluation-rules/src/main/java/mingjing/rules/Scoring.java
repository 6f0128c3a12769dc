package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores and explains: pure functions of a rule book, a roster, facts in any order, and a moment.
 *
 * <p>The live board, the board of a past moment and the board under a candidate book are the same call.
 */
public final class Scoring {
    private Scoring() {}

    /**
     * The board of a moment. Facts about communities that are not on the roster are ignored.
     *
     * @throws IllegalArgumentException if the roster lacks an attribute that the book measures
     */
    public static Board score(RuleBook book, List<Community> roster, Collection<Fact> facts, Moment moment) {
        Model model = book.model();
        Map<Community, List<Fact>> holdings = holdings(book, roster, facts, moment);
        Map<String, BigDecimal> shared = Evidence.shared(model.quantities().values(), holdings.values());
        List<Standing> standings = new ArrayList<>();
        holdings.forEach((community, holding) -> {
            Map<String, BigDecimal> values =
                    Evidence.values(community, model.quantities().values(), holding, List.of());
            values.putAll(shared);
            standings.add(standing(model, community, values));
        });
        return new Board(book.id(), moment, Ranks.of(model, standings));
    }

    /**
     * Why a community of the roster has the score it has on the board of that moment; sums exactly to that score.
     *
     * @throws IllegalArgumentException if the community is not on the roster or lacks an attribute that the book measures
     */
    public static Explanation explain(
            RuleBook book, List<Community> roster, String code, Collection<Fact> facts, Moment moment) {
        Model model = book.model();
        Map<Community, List<Fact>> holdings = holdings(book, roster, facts, moment);
        Community community = roster.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("名册上没有社区 “" + code + "”"));
        List<Fact> holding = holdings.getOrDefault(community, List.of());
        List<Fact> others = holdings.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(community))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        Standing standing = standing(
                model, community, Evidence.values(community, model.quantities().values(), holding, others));
        List<IndicatorExplanation> indicators = new Explainer(model, community, holding, others).explain(standing);
        return new Explanation(code, book.id(), moment, standing.sheet().total(), indicators);
    }

    private static Map<Community, List<Fact>> holdings(
            RuleBook book, List<Community> roster, Collection<Fact> facts, Moment moment) {
        Map<String, FactLog> logs = FactLog.byCommunity(facts);
        Map<Community, List<Fact>> holdings = new LinkedHashMap<>();
        for (Community community : roster) {
            FactLog log = logs.getOrDefault(community.code(), new FactLog());
            holdings.put(community, log.holdingAt(moment, book.from(), book.to()));
        }
        return holdings;
    }

    private static Standing standing(Model model, Community community, Map<String, BigDecimal> values) {
        String group = model.grouping().map(grouping -> grouping.of(community)).orElse("");
        return new Standing(community, group, values, Sheet.of(model, values));
    }
}
