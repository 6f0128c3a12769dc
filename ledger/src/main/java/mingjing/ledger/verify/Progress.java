package mingjing.ledger.verify;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Tells how far a long verification is: percent, rate, time left; at most twice a second. */
final class Progress implements LongConsumer {
    private static final long EVERY_NANOS = 500_000_000L;

    private final long start;
    private final long all;
    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private long toldAt = startedAt;

    /**
     * @param start where it begins
     * @param all where it ends, 0 when nobody knows
     */
    Progress(long start, long all, PrintStream out) {
        this.start = start;
        this.all = all;
        this.out = out;
    }

    @Override
    public void accept(long done) {
        long now = System.nanoTime();
        if (now - toldAt < EVERY_NANOS || all == 0) {
            return;
        }
        toldAt = now;
        double rate = (done - start) * 1e9 / (now - startedAt);
        out.printf(
                Locale.ROOT,
                "\r核验 %3d%%  每秒 %,.0f 条  还要 %.0f 秒   %s",
                100 * (done - start) / Math.max(1, all - start),
                rate,
                (all - done) / rate,
                done < all ? "" : "\n");
        out.flush();
    }
}
