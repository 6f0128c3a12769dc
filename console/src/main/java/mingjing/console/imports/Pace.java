package mingjing.console.imports;

/**
 * How far long work has come.
 *
 * @param checking whether it is only looked at yet, before the first step is taken
 * @param perSecond steps a second since this part began
 * @param secondsLeft at that rate; 0 where nothing can be said
 */
public record Pace(boolean checking, int done, int all, long perSecond, long secondsLeft) {
    /** What it is after so many nanoseconds. */
    public static Pace of(boolean checking, int done, int all, long nanos) {
        long rate = Math.round(done / Math.max(0.001, nanos / 1e9));
        return new Pace(checking, done, all, rate, rate == 0 ? 0 : (all - done) / rate);
    }

    /** From 0 to 100. */
    public int percent() {
        return all == 0 ? 100 : (int) (100L * done / all);
    }
}
