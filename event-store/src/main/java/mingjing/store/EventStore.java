package mingjing.store;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** The log of all events of one PostgreSQL database; several nodes may open the same one. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class EventStore implements AutoCloseable {
    private final StoreSettings settings;

    private EventStore(DataSource dataSource, StoreSettings settings) {
        this.settings = settings;
    }

    /** Brings the schema of the store to this program's version. */
    public static void migrate(DataSource dataSource) {
        throw new UnsupportedOperationException("coming");
    }

    /** Opens a migrated store and starts its writer. */
    public static EventStore open(DataSource dataSource, StoreSettings settings) {
        return new EventStore(dataSource, settings);
    }

    /**
     * Records events when the condition still holds; blocks the caller while the queue is full.
     *
     * <p>Fails with {@link AppendRejected} on a conflict, with {@link AlreadyAppended} when the command id was used before.
     */
    public CompletableFuture<Receipt> append(Append append) {
        throw new UnsupportedOperationException("coming");
    }

    /** All matching events after a position, and the head the same statement saw. */
    public Sourced source(Query query, long after) {
        throw new UnsupportedOperationException("coming");
    }

    /** Up to {@code limit} matching events after a position; may be empty and still have advanced. */
    public Page page(Query query, long after, int limit) {
        throw new UnsupportedOperationException("coming");
    }

    /** Position of the last event; 0 when there is none. */
    public long head() {
        throw new UnsupportedOperationException("coming");
    }

    /** The end of the log with its Merkle frontier. */
    public Head headDetails() {
        throw new UnsupportedOperationException("coming");
    }

    /** Last position recorded at or before an instant; 0 when there is none. */
    public long positionAt(Instant instant) {
        throw new UnsupportedOperationException("coming");
    }

    /** What a command recorded. */
    public Optional<Receipt> receipt(String commandId) {
        throw new UnsupportedOperationException("coming");
    }

    /** An event by its id. */
    public Optional<Recorded> find(String eventId) {
        throw new UnsupportedOperationException("coming");
    }

    /** An event by its position. */
    public Optional<Recorded> at(long position) {
        throw new UnsupportedOperationException("coming");
    }

    /** Runs the listener soon after events were appended, here or on another node; it must be quick. Close to stop. */
    public Subscription onAppended(Runnable listener) {
        throw new UnsupportedOperationException("coming");
    }

    public StoreSettings settings() {
        return settings;
    }

    /** Stops taking appends, writes what is queued, then stops. */
    @Override
    public void close() {}
}
