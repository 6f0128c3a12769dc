package mingjing.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * One indicator explained: contributions and adjustments sum exactly to {@code points}.
 *
 * @param rule the rule in one plain Chinese sentence
 * @param quantities what the rule looked at, with the values it found
 * @param contributions every fact that was evidence, in recorded order
 * @param adjustments points no single fact can be credited with, each by name
 */
public record IndicatorExplanation(
        String name,
        String rule,
        Clause source,
        Points points,
        Points fullMarks,
        List<Measured> quantities,
        List<Contribution> contributions,
        List<Adjustment> adjustments) {
    public IndicatorExplanation {
        quantities = List.copyOf(quantities);
        contributions = List.copyOf(contributions);
        adjustments = List.copyOf(adjustments);
    }

    /** A quantity of the rule book with the value found. */
    public record Measured(String name, BigDecimal value, String unit) {}

    /** Points that come from the rule itself and not from one fact, such as a starting score. */
    public record Adjustment(String name, Points points) {}
}
