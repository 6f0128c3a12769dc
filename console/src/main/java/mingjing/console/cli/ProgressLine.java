package mingjing.console.cli;

import java.io.PrintStream;
import java.time.Duration;
import mingjing.console.imports.Pace;
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
        show(what, false, done, all);
    }

    @Override
    public void checked(int done, int all) {
        show(what + " 前检查", true, done, all);
    }

    private void show(String work, boolean checking, int done, int all) {
        long now = System.nanoTime();
        if (done == 0) {
            started = now;
        }
        boolean last = done == all;
        if (all == 0 || (!last && now - shown < EVERY.toNanos())) {
            return;
        }
        shown = now;
        Pace pace = Pace.of(checking, done, all, now - started);
        out.printf(
                "\r%s %d/%d（%d%%）每秒 %d 步，还需约 %d 秒 ",
                work, done, all, pace.percent(), pace.perSecond(), pace.secondsLeft());
        if (last) {
            out.println();
        }
        out.flush();
    }
}
