package mingjing.console.pages;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mingjing.console.imports.Pace;
import mingjing.console.imports.Progress;
import mingjing.console.imports.Report;
import mingjing.console.imports.RowError;
import org.jspecify.annotations.Nullable;

/**
 * One try of somebody to import: it goes on while the pages show how far it is, and stops between two steps when it is told to.
 *
 * <p>What was recorded until then stays; the same files given again go on from there.
 */
final class ImportRun implements Progress {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final int number;
    private volatile Pace pace = new Pace(true, 0, 0, 0, 0);
    private volatile boolean stopped;
    private volatile @Nullable Try outcome;
    private volatile @Nullable RuntimeException failure;
    private long began = System.nanoTime();

    /**
     * What came of it.
     *
     * @param workbooks those with errors, marked, by file name
     */
    public record Try(Report report, boolean written, List<RowError> errors, Map<String, byte[]> workbooks) {}

    /** Stopped between two steps. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped by its owner, or with the node");
        }
    }

    private ImportRun(int number) {
        this.number = number;
    }

    /** Begins at once, on a thread of its own. */
    static ImportRun begin(int number, Function<Progress, Try> work) {
        ImportRun run = new ImportRun(number);
        Thread.ofVirtual().name("import").start(() -> run.go(work));
        return run;
    }

    private void go(Function<Progress, Try> work) {
        try {
            outcome = work.apply(this);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void checked(int done, int all) {
        moved(true, done, all);
    }

    @Override
    public void at(int done, int all) {
        moved(false, done, all);
    }

    private void moved(boolean checking, int done, int all) {
        if (done == 0) {
            began = System.nanoTime();
        }
        pace = Pace.of(checking, done, all, System.nanoTime() - began);
        if (stopped && done < all) {
            throw new Stopped();
        }
    }

    Pace pace() {
        return pace;
    }

    void stop() {
        stopped = true;
    }

    /** Whether it came to its end within so many milliseconds, be it to an error. */
    boolean endedWithin(long millis) {
        try {
            return ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** By which its page asks for it: what came of it is told there as often as somebody asks. */
    int number() {
        return number;
    }

    /** What came of it; null while it goes on, and where it failed or was stopped. */
    @Nullable
    Try outcome() {
        return outcome;
    }

    /** Why it failed; null where it did not. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }
}
