package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjing.rules.IndicatorExplanation.Adjustment;
import mingjing.rules.IndicatorExplanation.Measured;

/** The one explainer: it runs the same evaluator over growing or shrinking evidence, so it cannot disagree with the score. */
final class Explainer {
    private final Model model;
    private final Community community;
    private final List<Fact> holding;
    private final List<Fact> others;

    Explainer(Model model, Community community, List<Fact> holding, List<Fact> others) {
        this.model = model;
        this.community = community;
        this.holding = holding;
        this.others = others;
    }

    /** Every indicator of the book, then the veto if there is one. */
    List<IndicatorExplanation> explain(Standing standing) {
        List<IndicatorExplanation> explained = new ArrayList<>();
        for (ScoredIndicator indicator : model.indicators()) {
            explained.add(explain(indicator, standing));
        }
        standing.sheet().veto().ifPresent(veto -> explained.add(explain(veto, standing)));
        return explained;
    }

    private IndicatorExplanation explain(ScoredIndicator indicator, Standing standing) {
        Collection<Quantity> used = model.quantitiesNamed(Formulas.measures(indicator.formula()));
        List<Fact> evidence = evidence(used);
        Points points = standing.entry(indicator.name());
        List<Contribution> contributions = Formulas.additive(indicator.formula(), model.quantities())
                ? waterfall(indicator, used, evidence, points)
                : weighed(indicator, used, evidence, points);
        Points credited = contributions.stream().map(Contribution::points).reduce(Points.ZERO, Points::plus);
        return new IndicatorExplanation(
                indicator.name(),
                indicator.indicator().rule(),
                indicator.indicator().source(),
                points,
                indicator.indicator().fullMarks(),
                measured(used, standing),
                contributions,
                adjustments(indicator, standing, points.minus(credited)));
    }

    /** What no fact is credited with: the score a rule starts from, or the whole of one that cannot be split. */
    private static List<Adjustment> adjustments(ScoredIndicator indicator, Standing standing, Points rest) {
        return Formulas.reason(indicator.formula(), standing.values())
                .map(reason -> List.of(new Adjustment(reason, rest)))
                .orElse(rest.equals(Points.ZERO) ? List.of() : List.of(new Adjustment("起始分", rest)));
    }

    /** Each fact gets the step it caused; the steps telescope from the score without evidence to the score. */
    private List<Contribution> waterfall(
            ScoredIndicator indicator, Collection<Quantity> used, List<Fact> evidence, Points points) {
        Map<List<String>, Points> effects = new HashMap<>();
        Evidence growing = Evidence.none(community, used, others);
        Points before = Sheet.points(model, indicator, growing.values());
        List<Contribution> steps = new ArrayList<>();
        for (Fact fact : evidence) {
            growing.add(fact);
            Map<String, BigDecimal> values = growing.values();
            Points after = Sheet.points(model, indicator, values);
            Points step = after.minus(before);
            String why = Sentences.step(steps.size() + 1, fact, step, Formulas.bound(indicator.formula(), values));
            Points effect = effects.computeIfAbsent(
                    Evidence.role(used, fact), role -> points.minus(without(indicator, used, evidence, fact)));
            steps.add(contribution(fact, step, effect, why));
            before = after;
        }
        return steps;
    }

    /** Evidence for something that cannot be split: no points each, but what the score would be without it. */
    private List<Contribution> weighed(
            ScoredIndicator indicator, Collection<Quantity> used, List<Fact> evidence, Points points) {
        Map<List<String>, Points> effects = new HashMap<>();
        List<Contribution> cited = new ArrayList<>();
        for (Fact fact : evidence) {
            Points effect = effects.computeIfAbsent(
                    Evidence.role(used, fact), role -> points.minus(without(indicator, used, evidence, fact)));
            List<String> measures = used.stream()
                    .filter(quantity -> Tally.takes(quantity, fact))
                    .map(Quantity::name)
                    .toList();
            cited.add(contribution(fact, Points.ZERO, effect, Sentences.evidence(fact, measures, effect)));
        }
        return cited;
    }

    private IndicatorExplanation explain(Veto veto, Standing standing) {
        Set<String> names = Formulas.measures(veto.when());
        Collection<Quantity> used = model.quantitiesNamed(names);
        List<Contribution> grounds = evidence(used).stream()
                .map(fact -> contribution(fact, Points.ZERO, Points.ZERO, Sentences.ground(fact)))
                .toList();
        Points points = standing.entry(veto.entry());
        return new IndicatorExplanation(
                veto.entry(),
                Sentences.veto(veto),
                veto.source(),
                points,
                Points.ZERO,
                measured(used, standing),
                grounds,
                List.of(new Adjustment("总分记零, 各指标得分全部冲回", points)));
    }

    private Points without(ScoredIndicator indicator, Collection<Quantity> used, List<Fact> evidence, Fact left) {
        List<Fact> rest = evidence.stream().filter(fact -> !fact.equals(left)).toList();
        return Sheet.points(model, indicator, Evidence.values(community, used, rest, others));
    }

    private List<Fact> evidence(Collection<Quantity> used) {
        return holding.stream()
                .filter(fact -> used.stream().anyMatch(quantity -> Tally.takes(quantity, fact)))
                .toList();
    }

    private static List<Measured> measured(Collection<Quantity> used, Standing standing) {
        return used.stream()
                .map(quantity -> new Measured(
                        quantity.name(),
                        standing.values().getOrDefault(quantity.name(), BigDecimal.ZERO),
                        quantity.unit()))
                .toList();
    }

    private static Contribution contribution(Fact fact, Points points, Points effect, String why) {
        return new Contribution(fact.eventId(), fact.position(), fact.occurredOn(), fact.kind(), points, effect, why);
    }
}
