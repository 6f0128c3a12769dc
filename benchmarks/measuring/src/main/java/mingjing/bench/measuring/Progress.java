package mingjing.bench.measuring;

import java.util.Locale;

/** Tells on standard error how far long work has come: percent, rate, time left. */
public final class Progress {
    private static final long EVERY_NANOS = 500_000_000L;

    private final String what;
    private final long all;
    private final long startedAt = System.nanoTime();
    private long toldAt;

    public Progress(String what, long all) {
        this.what = what;
        this.all = Math.max(1, all);
    }

    /** Tells that so much is done, at most twice a second. */
    public void at(long done) {
        long now = System.nanoTime();
        if (done < all && now - toldAt < EVERY_NANOS) {
            return;
        }
        toldAt = now;
        double seconds = Math.max(1e-3, (now - startedAt) / 1e9);
        double rate = done / seconds;
        String left = rate > 0 ? String.format(Locale.ROOT, "%.0f s", (all - done) / rate) : "?";
        System.err.printf(
                Locale.ROOT,
                "\r%s %3d%%  %,.1f/s  还要 %s          %s",
                what,
                100 * done / all,
                rate,
                left,
                done < all ? "" : "\n");
        System.err.flush();
    }

    /** A line that stays: what was measured is not lost when the rest is cut off. */
    public static void tell(String line) {
        System.err.printf(Locale.ROOT, "\r%-60s%n", line);
    }
}
