package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Judges one community after the other under a book: estimates where that is certain, evaluates where it is not. */
final class Judge {
    private final Model model;
    private final Codes<String> names = new Codes<>();
    private final Estimate estimate;
    private final List<Estimate.Step> steps = new ArrayList<>();
    private final List<Estimate.Condition> vetoes = new ArrayList<>();

    Judge(Model model) {
        this.model = model;
        model.quantities().keySet().forEach(names::of);
        this.estimate = new Estimate(names.size());
        model.indicators().forEach(each -> steps.add(estimate.step(each.formula(), names::find)));
        model.vetoes().forEach(each -> vetoes.add(estimate.condition(each.when(), names::find)));
    }

    /** Numbers in the order of the book's quantities, under their names. */
    Values named(BigDecimal[] numbers) {
        return new Values(names, numbers);
    }

    /** The sheet of a community with these quantities, in the book's order. */
    Sheet sheet(BigDecimal[] numbers) {
        estimate.set(numbers);
        Points[] marks = new Points[steps.size()];
        for (int i = 0; i < marks.length; i++) {
            ScoredIndicator indicator = model.indicators().get(i);
            estimate.begin();
            long thousandths = estimate.thousandths(
                    steps.get(i), indicator.indicator().fullMarks().thousandths() / 1000.0, model.decimals());
            marks[i] = estimate.unsure() ? Sheet.points(model, indicator, named(numbers)) : new Points(thousandths);
        }
        return new Sheet(model, Arrays.asList(marks), veto(numbers));
    }

    private Optional<Veto> veto(BigDecimal[] numbers) {
        for (int i = 0; i < vetoes.size(); i++) {
            Veto veto = model.vetoes().get(i);
            estimate.begin();
            boolean holds = vetoes.get(i).holds();
            if (estimate.unsure() ? Evaluator.holds(veto.when(), named(numbers)) : holds) {
                return Optional.of(veto);
            }
        }
        return Optional.empty();
    }
}
