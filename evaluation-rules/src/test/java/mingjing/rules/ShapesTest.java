package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Properties 5 to 7: what each shape promises, whatever its numbers. */
class ShapesTest {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static BigDecimal marks(Shape shape, Map<String, BigDecimal> values) {
        return Evaluator.value(Desugar.formula(shape, Optional.empty(), FULL), values);
    }

    private static Map<String, BigDecimal> n(BigDecimal value) {
        return Map.of("n", value);
    }

    private static Shape.Tiers tiers(Random random, Expr.Relation relation) {
        int sign = relation == Expr.Relation.AT_MOST ? 1 : -1;
        List<Shape.Tier> tiers = new ArrayList<>();
        BigDecimal threshold = BigDecimal.valueOf(random.nextInt(100)).movePointLeft(random.nextInt(2));
        int marks = 100;
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            tiers.add(new Shape.Tier(threshold, BigDecimal.valueOf(marks)));
            threshold = threshold.add(BigDecimal.valueOf(sign * (2L + random.nextInt(9))));
            marks -= 1 + random.nextInt(10);
        }
        return new Shape.Tiers("n", "件", relation, tiers, BigDecimal.ZERO);
    }

    @Test
    void tiers_have_neither_gap_nor_overlap_at_each_threshold() {
        Seeds.each(200, random -> {
            for (Expr.Relation relation : List.of(Expr.Relation.AT_MOST, Expr.Relation.AT_LEAST)) {
                Shape.Tiers shape = tiers(random, relation);
                BigDecimal worse = BigDecimal.valueOf(relation == Expr.Relation.AT_MOST ? 1 : -1)
                        .movePointLeft(3);
                for (int i = 0; i < shape.tiers().size(); i++) {
                    Shape.Tier tier = shape.tiers().get(i);
                    BigDecimal next = i + 1 < shape.tiers().size()
                            ? shape.tiers().get(i + 1).marks()
                            : shape.otherwise();
                    assertThat(marks(shape, n(tier.threshold().subtract(worse))))
                            .isEqualByComparingTo(tier.marks());
                    assertThat(marks(shape, n(tier.threshold()))).isEqualByComparingTo(tier.marks());
                    assertThat(marks(shape, n(tier.threshold().add(worse)))).isEqualByComparingTo(next);
                }
            }
        });
    }

    @Test
    void one_more_good_thing_never_lowers_and_one_more_bad_thing_never_raises() {
        Seeds.each(300, random -> {
            BigDecimal each = BigDecimal.valueOf(1 + random.nextInt(5000)).movePointLeft(3);
            BigDecimal limit = BigDecimal.valueOf(random.nextInt(100));
            BigDecimal now = BigDecimal.valueOf(random.nextInt(60));
            BigDecimal more = now.add(BigDecimal.ONE);
            List<Shape.Line> lines = List.of(new Shape.Line("n", each));
            Shape bonus = new Shape.Bonus(lines, Optional.empty(), limit);
            Shape deduction = new Shape.Deduction(FULL, lines, limit);
            Shape late = tiers(random, Expr.Relation.AT_MOST);
            assertThat(marks(bonus, n(more))).isBetween(marks(bonus, n(now)), limit);
            assertThat(marks(deduction, n(more))).isBetween(limit, marks(deduction, n(now)));
            assertThat(marks(late, n(more))).isBetween(BigDecimal.ZERO, marks(late, n(now)));
        });
    }

    @Test
    void a_ratio_rises_with_a_good_case_and_falls_with_a_bad_one_and_stays_in_bounds() {
        Seeds.each(300, random -> {
            BigDecimal from = BigDecimal.valueOf(random.nextInt(99)).movePointLeft(2);
            Shape.Shrinkage usual =
                    new Shape.Shrinkage(BigDecimal.valueOf(1 + random.nextInt(9)), Expr.written(new BigDecimal("0.8")));
            Shape shape = new Shape.Ratio(
                    "s", "n", from, BigDecimal.ONE, random.nextBoolean() ? Optional.of(usual) : Optional.empty());
            int n = 1 + random.nextInt(50);
            int s = random.nextInt(n + 1);
            BigDecimal now = ratio(shape, s, n);
            assertThat(now).isBetween(BigDecimal.ZERO, FULL);
            assertThat(ratio(shape, s + 1, n + 1)).isGreaterThanOrEqualTo(now);
            assertThat(ratio(shape, s, n + 1)).isLessThanOrEqualTo(now);
        });
    }

    private static BigDecimal ratio(Shape shape, int good, int all) {
        return marks(shape, Map.of("s", BigDecimal.valueOf(good), "n", BigDecimal.valueOf(all)));
    }

    @Test
    void a_bonus_per_household_is_the_same_for_a_community_k_times_the_size() {
        Seeds.each(200, random -> {
            Shape shape = new Shape.Bonus(
                    List.of(new Shape.Line("n", new BigDecimal("0.1"))), Optional.of("千户"), BigDecimal.valueOf(20));
            int n = random.nextInt(400);
            int k = 1 + random.nextInt(50);
            BigDecimal base = new BigDecimal("2.6");
            assertThat(marks(
                            shape,
                            Map.of("n", BigDecimal.valueOf((long) n * k), "千户", base.multiply(BigDecimal.valueOf(k)))))
                    .isEqualByComparingTo(marks(shape, Map.of("n", BigDecimal.valueOf(n), "千户", base)));
        });
    }

    @Test
    void a_small_sample_gets_its_base_and_one_more_case_gets_the_rule() {
        Expr.Test few =
                new Expr.Compare(Expr.Relation.LESS, new Expr.Measure("n"), Expr.written(BigDecimal.valueOf(20)));
        Shape shape = new Shape.Ratio("s", "n", BigDecimal.ZERO, BigDecimal.ONE, Optional.empty());
        Expr formula = Desugar.formula(shape, Optional.of(new Shape.SmallSample(few, BigDecimal.TEN)), FULL);
        for (int n : new int[] {0, 19, 20, 21}) {
            BigDecimal expected = n < 20 ? BigDecimal.TEN : BigDecimal.ZERO;
            assertThat(Evaluator.value(formula, Map.of("s", BigDecimal.ZERO, "n", BigDecimal.valueOf(n))))
                    .isEqualByComparingTo(expected);
        }
    }

    @Test
    void a_third_of_the_marks_is_rounded_half_up_to_whole_thousandths() {
        Shape shape = new Shape.Ratio("s", "n", BigDecimal.ZERO, BigDecimal.ONE, Optional.empty());
        assertThat(Points.of(ratio(shape, 1, 3))).isEqualTo(new Points(33_333));
        assertThat(Points.of(ratio(shape, 2, 3))).isEqualTo(new Points(66_667));
        assertThat(Points.rounded(new BigDecimal("0.25"), 1)).isEqualTo(Points.of("0.3"));
        assertThat(Points.of("19.500")).hasToString("19.5");
        assertThat(Points.of("100")).hasToString("100");
        assertThat(Points.of("-0.001").negated()).hasToString("0.001");
    }
}
