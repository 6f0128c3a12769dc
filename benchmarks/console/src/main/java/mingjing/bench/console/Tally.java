package mingjing.bench.console;

import java.util.Arrays;
import mingjing.bench.driver.Percentile;

/** Times of what was asked in the present minute, and how often the answer was wrong at all. */
final class Tally {
    private long[] nanos = new long[1 << 15];
    private int count;
    private long wrong;
    private String firstWrong = "";

    /** What a minute's answers took, in milliseconds. */
    record Minute(int answers, double p50, double p99) {}

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    synchronized void wrong(Exception why) {
        if (wrong++ == 0) {
            firstWrong = why.toString();
        }
    }

    synchronized long wrong() {
        return wrong;
    }

    /** Why the first one was wrong; empty where none was. */
    synchronized String firstWrong() {
        return firstWrong;
    }

    /** The minute that ends now. */
    synchronized Minute end() {
        Minute minute = new Minute(count, Percentile.of(50, nanos, count) / 1e6, Percentile.of(99, nanos, count) / 1e6);
        count = 0;
        return minute;
    }
}
