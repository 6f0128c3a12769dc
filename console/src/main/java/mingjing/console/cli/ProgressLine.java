package mingjing.console.cli;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import mingjing.console.imports.Pace;
import mingjing.console.imports.Progress;

/**
 * Shows how far a long work is: percent, rate and the time left. On a terminal it is one line that is written over; in a file or a
 * journal a new line now and then.
 */
final class ProgressLine implements Progress {
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private final String what;
    private final PrintStream out;
    private final boolean writtenOver;
    private long started;
    private long shown;

    ProgressLine(String what, PrintStream out) {
        this.what = what;
        this.out = out;
        this.writtenOver = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
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
        Duration pause = writtenOver ? EVERY : NOW_AND_THEN;
        if (all == 0 || (!last && now - shown < pause.toNanos())) {
            return;
        }
        shown = now;
        Pace pace = Pace.of(checking, done, all, now - started);
        String line = String.format(
                Locale.ROOT,
                "%s %d/%d（%d%%）每秒 %d 步，还需约 %d 秒",
                work,
                done,
                all,
                pace.percent(),
                pace.perSecond(),
                pace.secondsLeft());
        if (writtenOver && !last) {
            out.print('\r' + line + ' ');
        } else {
            out.println(writtenOver ? '\r' + line + ' ' : line);
        }
        out.flush();
    }
}
