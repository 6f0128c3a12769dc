package mingjing.bench.driver;

import java.util.Arrays;

/** The value that so many percent of the values do not exceed, by the nearest rank. */
public final class Percentile {
    private Percentile() {}

    /** Of the first {@code count} values, in any order; 0 when there is none. */
    public static double of(int percent, long[] values, int count) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * count);
        return sorted[Math.max(rank, 1) - 1];
    }
}
