package mingjing.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One community's points; the entries, a veto's among them, sum to the total. */
record Sheet(Map<String, Points> entries, Optional<Veto> veto, Points total) {

    /** Judges a community whose quantities are known. */
    static Sheet of(Model model, Map<String, BigDecimal> values) {
        Map<String, Points> entries = new LinkedHashMap<>();
        Points sum = Points.ZERO;
        for (ScoredIndicator indicator : model.indicators()) {
            Points points = points(model, indicator, values);
            entries.put(indicator.name(), points);
            sum = sum.plus(points);
        }
        Optional<Veto> veto = model.vetoes().stream()
                .filter(each -> Evaluator.holds(each.when(), values))
                .findFirst();
        if (veto.isPresent()) {
            entries.put(veto.get().entry(), sum.negated());
            sum = Points.ZERO;
        }
        return new Sheet(entries, veto, sum);
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
