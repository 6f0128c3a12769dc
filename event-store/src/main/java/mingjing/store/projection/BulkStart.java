package mingjing.store.projection;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mingjing.store.StoreFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides when a generation of a view is folded in memory, and lets it be done beside the thread that follows the log. */
final class BulkStart {
    private static final Logger LOG = LoggerFactory.getLogger(BulkStart.class);

    private static final long BREATH_AFTER_FAILURE_MS = 500;

    private final Projection projection;
    private final Supplier<Bulk> bulks;
    private final Runnable ended;
    private volatile @Nullable Bulk running;
    private @Nullable Thread thread;

    /** Set when the empty tables can only be filled page by page. */
    private volatile boolean impossible;

    BulkStart(Projection projection, Supplier<Bulk> bulks, Runnable ended) {
        this.projection = projection;
        this.bulks = bulks;
        this.ended = ended;
    }

    boolean isRunning() {
        return running != null;
    }

    /** For empty tables that nobody else is at; true when it was begun, because the view can do it. */
    boolean begin() {
        Optional<InMemoryFold> fold = impossible ? Optional.empty() : projection.inMemory();
        fold.ifPresent(this::begin);
        return fold.isPresent();
    }

    /** The tables are no longer empty; when they are again, it is another try. */
    void begun() {
        impossible = false;
    }

    private void begin(InMemoryFold fold) {
        Bulk bulk = bulks.get();
        running = bulk;
        thread = Thread.ofPlatform()
                .daemon()
                .name("view-" + projection.name() + "-rebuild")
                .start(() -> run(bulk, fold));
    }

    private void run(Bulk bulk, InMemoryFold fold) {
        try {
            Bulk.End end = bulk.run(fold);
            impossible = end == Bulk.End.IMPOSSIBLE;
            LOG.info("view {} folded in memory: {}", projection.name(), end);
        } catch (SQLException | StoreFailure e) {
            LOG.warn("view {} could not be folded in memory now: {}", projection.name(), e.toString());
            breathe();
        } finally {
            running = null;
            ended.run();
        }
    }

    private static void breathe() {
        try {
            TimeUnit.MILLISECONDS.sleep(BREATH_AFTER_FAILURE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        Bulk bulk = running;
        if (bulk != null) {
            bulk.close();
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
