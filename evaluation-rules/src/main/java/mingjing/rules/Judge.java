package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges one community after the other under a book: estimates where that is certain, evaluates where it is not. */
final class Judge {
    static final int NO_VETO = -1;

    private final Model model;
    private final Codes<String> quantities = new Codes<>();
    private final Codes<String> indicators = new Codes<>();
    private final Estimate estimate;
    private final List<Estimate.Step> steps = new ArrayList<>();
    private final List<Estimate.Condition> vetoes = new ArrayList<>();

    Judge(Model model) {
        this.model = model;
        model.quantities().keySet().forEach(quantities::of);
        model.indicators().forEach(each -> indicators.of(each.name()));
        this.estimate = new Estimate(quantities.size());
        model.indicators().forEach(each -> steps.add(estimate.step(each.formula(), quantities::find)));
        model.vetoes().forEach(each -> vetoes.add(estimate.condition(each.when(), quantities::find)));
    }

    /** A community with these quantities, in the book's order. */
    Standing standing(Community community, String group, BigDecimal[] numbers) {
        int[] marks = new int[steps.size()];
        int veto = judge(numbers, marks, 0);
        return new Standing(community, group, named(numbers), sheet(marks, 0, veto));
    }

    private Named<BigDecimal> named(BigDecimal[] numbers) {
        return new Named<>(quantities, numbers);
    }

    /** Puts the points of each indicator, in thousandths, from a place on; returns which veto applies, or {@link #NO_VETO}. */
    int judge(BigDecimal[] numbers, int[] marks, int from) {
        estimate.set(numbers);
        for (int i = 0; i < steps.size(); i++) {
            ScoredIndicator indicator = model.indicators().get(i);
            estimate.begin();
            long points = estimate.thousandths(
                    steps.get(i), indicator.indicator().fullMarks().thousandths() / 1000.0, model.decimals());
            marks[from + i] = Math.toIntExact(
                    estimate.unsure()
                            ? Sheet.points(model, indicator, named(numbers)).thousandths()
                            : points);
        }
        for (int i = 0; i < vetoes.size(); i++) {
            estimate.begin();
            boolean holds = vetoes.get(i).holds();
            if (estimate.unsure() ? Evaluator.holds(model.vetoes().get(i).when(), named(numbers)) : holds) {
                return i;
            }
        }
        return NO_VETO;
    }

    /** The sheet of what was judged before. */
    Sheet sheet(int[] marks, int from, int veto) {
        Points[] points = new Points[steps.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Points(marks[from + i]);
        }
        return Sheet.of(
                new Named<>(indicators, points),
                veto == NO_VETO ? Optional.empty() : Optional.of(model.vetoes().get(veto)));
    }
}
