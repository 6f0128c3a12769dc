package mingjing.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A score in whole thousandths of a mark, so that sums are exact whoever adds them up. */
public record Points(long thousandths) implements Comparable<Points> {
    public static final Points ZERO = new Points(0);

    /** Rounds half up (四舍五入) to {@code decimals} places, 0 to 3. */
    public static Points rounded(BigDecimal marks, int decimals) {
        return new Points(
                marks.setScale(decimals, RoundingMode.HALF_UP).movePointRight(3).longValueExact());
    }

    /** The points of a decimal number of marks, rounded half up to thousandths. */
    public static Points of(BigDecimal marks) {
        return rounded(marks, 3);
    }

    /** The points of a decimal text such as {@code 19.5}. */
    public static Points of(String marks) {
        return of(new BigDecimal(marks));
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(thousandths, other.thousandths));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(thousandths, other.thousandths));
    }

    public Points negated() {
        return new Points(Math.negateExact(thousandths));
    }

    /** Marks as an exact decimal without trailing zeros. */
    public BigDecimal marks() {
        BigDecimal plain = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /** Marks as people write them: {@code 19.5}, {@code -2}, {@code 0}. */
    @Override
    public String toString() {
        return marks().toPlainString();
    }
}
