package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
        Map<String, FactLog> logs = FactLog.byCommunity(facts);
        List<Standing> standings = new ArrayList<>();
        for (Community community : roster) {
            List<Fact> holding = holding(book, community, logs, moment);
            standings.add(standing(book.model(), community, holding));
        }
        return new Board(book.id(), moment, Ranks.of(book.model(), standings));
    }

    /**
     * Why {@code community} has the score it has on the board of that moment; sums exactly to that score.
     *
     * @throws IllegalArgumentException if the community lacks an attribute that the book measures
     */
    public static Explanation explain(RuleBook book, Community community, Collection<Fact> facts, Moment moment) {
        List<Fact> holding = holding(book, community, FactLog.byCommunity(facts), moment);
        Standing standing = standing(book.model(), community, holding);
        List<IndicatorExplanation> indicators = new Explainer(book.model(), community, holding).explain(standing);
        return new Explanation(
                community.code(), book.id(), moment, standing.sheet().total(), indicators);
    }

    private static List<Fact> holding(RuleBook book, Community community, Map<String, FactLog> logs, Moment moment) {
        return logs.getOrDefault(community.code(), new FactLog()).holdingAt(moment, book.from(), book.to());
    }

    private static Standing standing(Model model, Community community, List<Fact> holding) {
        Map<String, BigDecimal> values =
                Evidence.values(community, model.quantities().values(), holding);
        return new Standing(community, values, Sheet.of(model, values));
    }
}
