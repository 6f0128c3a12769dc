package mingjing.rules;

import java.math.BigDecimal;

/**
 * How much evidence a place on the board needs (排名).
 *
 * <p>The share of full marks reached is taken as a rate over {@code sample} cases and given its Wilson interval (E. B.
 * Wilson, 1927), in IEEE 754 doubles, which are the same on every machine. Going down the ranks, a community whose interval
 * overlaps those of all the members of the band above joins it; otherwise it opens the next band. Members of one band cannot
 * be told apart by the evidence there is.
 *
 * @param sample the quantity that says how many cases the score rests on
 * @param minimum with fewer cases a community is not ranked
 * @param z width of the interval in standard deviations
 */
record Ranking(String sample, BigDecimal minimum, BigDecimal z) {

    /** The bounds of a share of full marks, 0 to 1. */
    record Interval(double low, double high) {
        static final Interval ANYTHING = new Interval(0, 1);

        boolean overlaps(Interval other) {
            return low <= other.high && other.low <= high;
        }

        /** What both hold; empty, with its bounds crossed, if they do not overlap. */
        Interval and(Interval other) {
            return new Interval(Math.max(low, other.low), Math.min(high, other.high));
        }

        Row.Likely of(Points full) {
            return new Row.Likely(share(low, full), share(high, full));
        }

        private static Points share(double share, Points full) {
            return new Points(Math.round(share * full.thousandths()));
        }
    }

    boolean enough(Standing standing) {
        return cases(standing).compareTo(minimum) >= 0;
    }

    /** Wilson's interval of the share of full marks; everything when there are no cases. */
    Interval interval(Standing standing, Points fullMarks) {
        double cases = cases(standing).doubleValue();
        if (cases <= 0) {
            return Interval.ANYTHING;
        }
        double share = standing.sheet().total().thousandths() / (double) fullMarks.thousandths();
        double deviations = z.doubleValue();
        double z2n = deviations * deviations / cases;
        double spread = deviations * Math.sqrt(share * (1 - share) / cases + z2n / (cases * 4));
        double centre = share + z2n / 2;
        return new Interval(Math.max(0, (centre - spread) / (1 + z2n)), Math.min(1, (centre + spread) / (1 + z2n)));
    }

    private BigDecimal cases(Standing standing) {
        return standing.values().getOrDefault(sample, BigDecimal.ZERO);
    }
}
