package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;

/**
 * Property 10: random programs give what an engine of the FEEL standard gives.
 *
 * <p>The two differ by design where FEEL has null (a division by zero is 0 here, and refused by the loader) and in names; by
 * nature in the last of 34 digits, since FEEL writes out intermediate results in the same precision but not the same order.
 */
class FormulaOracleTest {
    private static final int DIGITS = 24;
    private final FeelEngineApi feel = FeelEngineBuilder.create().build();

    @Test
    void twenty_thousand_random_programs_agree_with_a_feel_engine() {
        Seeds.each(20_000, random -> {
            RandomFormulas formulas = new RandomFormulas(random);
            Expr written = formulas.next(4);
            Map<String, BigDecimal> values = formulas.values();
            Optional<Expr> read = FormulaParserTest.read(FormulaText.of(written));
            assertThat(read).as(FormulaText.of(written)).isPresent();
            BigDecimal ours = Evaluator.value(read.get(), values);
            assertThat(Evaluator.value(written, values)).isEqualByComparingTo(ours);
            EvaluationResult result =
                    feel.evaluateExpression(RandomFormulas.feel(written), RandomFormulas.feel(values));
            assertThat(result.isSuccess()).as(RandomFormulas.feel(written)).isTrue();
            BigDecimal theirs = ((scala.math.BigDecimal) result.result()).bigDecimal();
            assertThat(rounded(ours)).as(FormulaText.of(written)).isEqualByComparingTo(rounded(theirs));
        });
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.round(new java.math.MathContext(DIGITS, RoundingMode.HALF_UP));
    }
}
