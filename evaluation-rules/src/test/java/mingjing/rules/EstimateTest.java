package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An estimate is never wrong: it is what the evaluator says, or it says nothing. */
class EstimateTest {
    private static final List<String> NAMES = List.of("甲", "乙", "丙");

    @Test
    void an_estimate_is_the_exact_points_or_unsure() {
        int[] sure = new int[2];
        Seeds.each(20_000, random -> {
            Expr expr = expr(random, 5);
            Estimate estimate = new Estimate(NAMES.size());
            Estimate.Step step = estimate.step(expr, NAMES::indexOf);
            int decimals = random.nextInt(4);
            BigDecimal[] numbers = {number(random), number(random), number(random)};
            estimate.set(numbers);
            estimate.begin();
            long quick = estimate.thousandths(step, 20, decimals);
            sure[estimate.unsure() ? 0 : 1]++;
            if (!estimate.unsure()) {
                Map<String, BigDecimal> values = new HashMap<>();
                for (int i = 0; i < numbers.length; i++) {
                    values.put(NAMES.get(i), numbers[i]);
                }
                BigDecimal marks =
                        Evaluator.value(expr, values).max(BigDecimal.ZERO).min(BigDecimal.valueOf(20));
                assertThat(new Points(quick)).as(expr.toString()).isEqualTo(Points.rounded(marks, decimals));
            }
        });
        assertThat(sure[1]).as("sure of most, unsure of some").isGreaterThan(sure[0]);
        assertThat(sure[0]).isPositive();
    }

    @Test
    void a_half_is_left_to_the_evaluator() {
        Estimate estimate = new Estimate(0);
        Estimate.Step half = estimate.step(Expr.written(new BigDecimal("0.0625")), NAMES::indexOf);
        estimate.begin();
        assertThat(estimate.thousandths(half, 1, 2)).isEqualTo(60);
        assertThat(estimate.unsure()).isFalse();
        estimate.begin();
        estimate.thousandths(half, 1, 3);
        assertThat(estimate.unsure()).isTrue();
    }

    @Test
    void what_is_too_small_for_a_double_is_left_to_the_evaluator() {
        Expr tiny = Expr.written(new BigDecimal("0.000000001"));
        Expr product = tiny;
        for (int i = 0; i < 39; i++) {
            product = Expr.times(product, tiny);
        }
        Expr.Test more = new Expr.Compare(Expr.Relation.MORE, product, Expr.fixed(0));
        Estimate estimate = new Estimate(0);
        Estimate.Step step = estimate.step(new Expr.If(more, Expr.fixed(7), Expr.fixed(0)), NAMES::indexOf);
        estimate.begin();
        estimate.thousandths(step, 10, 3);
        assertThat(estimate.unsure()).isTrue();
    }

    private static BigDecimal number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(5));
            case 1 -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
            case 2 -> new BigDecimal(random.nextBoolean() ? "1e30" : "-0.00000000000000000000007");
            default -> BigDecimal.valueOf(random.nextInt(200));
        };
    }

    private static Expr expr(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextBoolean()
                    ? new Expr.Measure(NAMES.get(random.nextInt(NAMES.size())))
                    : Expr.written(number(random));
        }
        return switch (random.nextInt(9)) {
            case 0 -> new Expr.If(test(random, depth - 1), expr(random, depth - 1), expr(random, depth - 1));
            case 1 -> new Expr.Clamp(expr(random, depth - 1), expr(random, depth - 1), expr(random, depth - 1));
            case 2 -> new Expr.Round(expr(random, depth - 1), random.nextInt(5));
            default -> {
                List<Expr.Op> ops = new ArrayList<>(List.of(Expr.Op.values()));
                yield new Expr.Binary(
                        ops.get(random.nextInt(ops.size())), expr(random, depth - 1), expr(random, depth - 1));
            }
        };
    }

    private static Expr.Test test(Random random, int depth) {
        return switch (depth <= 0 ? 4 : random.nextInt(5)) {
            case 0 -> new Expr.Both(test(random, depth / 2), test(random, depth / 2));
            case 1 -> new Expr.Either(test(random, depth / 2), test(random, depth / 2));
            case 2 -> new Expr.Not(test(random, depth - 1));
            default -> {
                int sides = Math.max(0, depth - 1);
                List<Expr.Relation> relations = List.of(Expr.Relation.values());
                Expr.Relation relation = relations.get(random.nextInt(relations.size()));
                yield new Expr.Compare(relation, expr(random, sides), expr(random, sides));
            }
        };
    }
}
