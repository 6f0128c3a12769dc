package mingjing.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One community's points under a book.
 *
 * @param entries by indicator in the book's order, then one negative entry for a veto; they sum to the total
 */
record Sheet(Named<Points> entries, Optional<Veto> veto, Points total) {

    /** The sheet of the points of each indicator, to which a veto adds its entry. */
    static Sheet of(Named<Points> marks, Optional<Veto> veto) {
        Points sum = marks.values().stream().reduce(Points.ZERO, Points::plus);
        return veto.map(each -> new Sheet(marks.with(each.entry(), sum.negated()), veto, Points.ZERO))
                .orElseGet(() -> new Sheet(marks, veto, sum));
    }

    /** Judges a community whose quantities are known, exactly; {@link Judge} is the quick way to the same. */
    static Sheet of(Model model, Map<String, BigDecimal> values) {
        Codes<String> names = new Codes<>();
        Points[] marks = new Points[model.indicators().size()];
        for (ScoredIndicator indicator : model.indicators()) {
            marks[names.of(indicator.name())] = points(model, indicator, values);
        }
        Optional<Veto> veto = model.vetoes().stream()
                .filter(each -> Evaluator.holds(each.when(), values))
                .findFirst();
        return of(new Named<>(names, marks), veto);
    }

    /** An indicator's points: its formula, rounded as the book says, never outside 0 and full marks. */
    static Points points(Model model, ScoredIndicator indicator, Map<String, BigDecimal> values) {
        BigDecimal full = indicator.indicator().fullMarks().marks();
        BigDecimal marks = Evaluator.value(indicator.formula(), values)
                .max(BigDecimal.ZERO)
                .min(full);
        return Points.rounded(marks, model.decimals());
    }
}
