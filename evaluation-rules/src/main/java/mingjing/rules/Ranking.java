package mingjing.rules;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much evidence a place on the board needs (排名).
 *
 * <p>The share of full marks reached is taken as a rate over {@code sample} cases and given its Wilson interval (E. B.
 * Wilson, 1927). Going down the ranks, a community whose interval overlaps those of all the members of the band above joins
 * it; otherwise it opens the next band. Members of one band cannot be told apart by the evidence there is.
 *
 * @param sample the quantity that says how many cases the score rests on
 * @param minimum with fewer cases a community is not ranked
 * @param z width of the interval in standard deviations
 */
record Ranking(String sample, BigDecimal minimum, BigDecimal z) {
    private static final MathContext DECIMAL64 = MathContext.DECIMAL64;

    /** The bounds of a rate. */
    record Interval(BigDecimal low, BigDecimal high) {
        boolean overlaps(Interval other) {
            return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
        }
    }

    boolean enough(Standing standing) {
        return cases(standing).compareTo(minimum) >= 0;
    }

    /** Wilson's interval of the share of full marks; everything when there are no cases. */
    Interval interval(Standing standing, Points fullMarks) {
        BigDecimal cases = cases(standing);
        if (cases.signum() <= 0) {
            return new Interval(BigDecimal.ZERO, BigDecimal.ONE);
        }
        BigDecimal share = standing.sheet().total().marks().divide(fullMarks.marks(), DECIMAL64);
        BigDecimal z2n = z.multiply(z).divide(cases, DECIMAL64);
        BigDecimal denominator = BigDecimal.ONE.add(z2n);
        BigDecimal variance = share.multiply(BigDecimal.ONE.subtract(share)).divide(cases, DECIMAL64);
        BigDecimal spread = variance.add(z2n.divide(cases.multiply(BigDecimal.valueOf(4)), DECIMAL64))
                .sqrt(DECIMAL64)
                .multiply(z);
        BigDecimal centre = share.add(z2n.divide(BigDecimal.valueOf(2), DECIMAL64));
        return new Interval(
                centre.subtract(spread).divide(denominator, DECIMAL64),
                centre.add(spread).divide(denominator, DECIMAL64));
    }

    private BigDecimal cases(Standing standing) {
        return standing.values().getOrDefault(sample, BigDecimal.ZERO);
    }
}
