package mingjing.console.cli;

import java.io.PrintStream;
import java.time.Duration;
import mingjing.console.imports.Progress;

/** Shows how far a long work is: percent, rate and the time left, on one line that is written over. */
final class ProgressLine implements Progress {
    private static final Duration EVERY = Duration.ofMillis(500);

    private final String what;
    private final PrintStream out;
    private long started;
    private long shown;

    ProgressLine(String what, PrintStream out) {
        this.what = what;
        this.out = out;
    }

    @Override
    public void at(int done, int all) {
        show(what, done, all);
    }

    @Override
    public void checked(int done, int all) {
        show(what + " 前检查", done, all);
    }

    private void show(String work, int done, int all) {
        long now = System.nanoTime();
        if (done == 0) {
            started = now;
        }
        boolean last = done == all;
        if (all == 0 || (!last && now - shown < EVERY.toNanos())) {
            return;
        }
        shown = now;
        double seconds = Math.max(0.001, (now - started) / 1e9);
        long rate = Math.round(done / seconds);
        long left = rate == 0 ? 0 : (all - done) / rate;
        out.printf("\r%s %d/%d（%d%%）每秒 %d 步，还需约 %d 秒 ", work, done, all, 100L * done / all, rate, left);
        if (last) {
            out.println();
        }
        out.flush();
    }
}
