package mingjing.rules;

import java.math.BigDecimal;
import java.util.Optional;
import mingjing.events.Amount;

/**
 * A number that an office states about a year, as its records say.
 *
 * @param chapter of the year's report: 1 to 6, or 0
 * @param value no firmer than the records, nor than the statement it stands beside
 * @param counted what the records add up to, also where the statement is masked: then it is an illustration
 * @param stated what was written in the report, where it is about this year
 * @param unit empty for a share
 * @param query what is counted, in the words of the list
 */
public record Figure(
        String id,
        String label,
        int chapter,
        Amount value,
        BigDecimal counted,
        Optional<Amount> stated,
        String unit,
        String query) {
    /** Whether anything was stated that records could contradict: what was masked says nothing. */
    public boolean canDisagree() {
        return stated.filter(statement -> !(statement instanceof Amount.Masked)).isPresent();
    }

    /** Whether the records bear out what was stated; what was masked cannot be contradicted. */
    public boolean agrees() {
        return stated.map(this::bears).orElse(true);
    }

    private boolean bears(Amount statement) {
        return switch (statement) {
            case Amount.Exactly exactly -> value instanceof Amount.Exactly && counted.compareTo(exactly.number()) == 0;
            case Amount.AtLeast atLeast -> counted.compareTo(atLeast.number()) >= 0;
            case Amount.Masked _ -> true;
        };
    }
}
