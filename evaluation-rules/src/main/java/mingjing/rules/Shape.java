package mingjing.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The ways of giving marks that a book can name without writing a formula; each means exactly one expression. */
sealed interface Shape {

    /** 分档: the first tier whose threshold holds gives its marks; without any, {@code otherwise}. */
    record Tiers(String quantity, String unit, Expr.Relation relation, List<Tier> tiers, BigDecimal otherwise)
            implements Shape {}

    /** One tier. */
    record Tier(BigDecimal threshold, BigDecimal marks) {}

    /** 加分: so much a piece, for each {@code base} if there is one, up to a cap. */
    record Bonus(List<Line> lines, Optional<String> base, BigDecimal cap) implements Shape {}

    /** 扣分: from a start, so much off a piece, down to a floor. */
    record Deduction(BigDecimal start, List<Line> lines, BigDecimal floor) implements Shape {}

    /** So much for each piece of one quantity. */
    record Line(String quantity, BigDecimal each) {}

    /** 比率: no marks at or below {@code from}, full marks at or above {@code to}, in proportion between. */
    record Ratio(String good, String all, BigDecimal from, BigDecimal to, Optional<Shrinkage> shrinkage)
            implements Shape {}

    /** 收缩: so many imagined cases at a usual rate, so that one bad case among few does not ruin a unit. */
    record Shrinkage(BigDecimal cases, Expr rate) {}

    /** 公式: whatever the book says, in its own words. */
    record Formula(String text, Expr expr) implements Shape {}

    /** 不足: with too small a sample these marks are given instead. */
    record SmallSample(Expr.Test when, BigDecimal marks) {}
}
