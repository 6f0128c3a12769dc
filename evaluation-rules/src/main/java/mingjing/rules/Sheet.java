package mingjing.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One community's points under a book, in the order of its indicators.
 *
 * @param marks before a veto
 */
record Sheet(Model model, List<Points> marks, Optional<Veto> veto, Points total) {

    Sheet(Model model, List<Points> marks, Optional<Veto> veto) {
        this(model, marks, veto, veto.isPresent() ? Points.ZERO : sum(marks));
    }

    /** Judges a community whose quantities are known, exactly; {@link Judge} is the quick way to the same. */
    static Sheet of(Model model, Map<String, BigDecimal> values) {
        List<Points> marks = model.indicators().stream()
                .map(indicator -> points(model, indicator, values))
                .toList();
        Optional<Veto> veto = model.vetoes().stream()
                .filter(each -> Evaluator.holds(each.when(), values))
                .findFirst();
        return new Sheet(model, marks, veto);
    }

    /** An indicator's points: its formula, rounded as the book says, never outside 0 and full marks. */
    static Points points(Model model, ScoredIndicator indicator, Map<String, BigDecimal> values) {
        BigDecimal full = indicator.indicator().fullMarks().marks();
        BigDecimal marks = Evaluator.value(indicator.formula(), values)
                .max(BigDecimal.ZERO)
                .min(full);
        return Points.rounded(marks, model.decimals());
    }

    private static Points sum(List<Points> marks) {
        long sum = 0;
        for (Points each : marks) {
            sum = Math.addExact(sum, each.thousandths());
        }
        return new Points(sum);
    }

    /** Points by indicator, then one negative entry for a veto; they sum to the total. */
    Map<String, Points> entries() {
        Map<String, Points> entries = new LinkedHashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            entries.put(model.indicators().get(i).name(), marks.get(i));
        }
        veto.ifPresent(each -> entries.put(each.entry(), sum(marks).negated()));
        return entries;
    }
}
