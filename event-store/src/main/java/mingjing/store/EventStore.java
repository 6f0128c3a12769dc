package mingjing.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The log of all events of one PostgreSQL database; several nodes may open the same one.
 *
 * <p>Positions count from 1, without gaps and in the order of commits, so "after position n" is a safe place to go on reading.
 * Reading methods throw {@link StoreFailure} when the database does not answer.
 */
public final class EventStore implements AutoCloseable {
    private final StoreSettings settings;
    private final Database database;
    private final LogReader reader;
    private final GroupedSourcing sourcing;
    private final LogCopy copy;
    private final AppendSignal signal;
    private final LatestReceipts latest = new LatestReceipts();
    private final Writer writer;

    private EventStore(DataSource dataSource, StoreSettings settings) {
        this.settings = settings;
        this.database = new Database(dataSource);
        this.reader = new LogReader(settings.upcasters());
        this.sourcing = new GroupedSourcing(database, settings);
        this.copy = new LogCopy(settings.upcasters());
        this.signal = new AppendSignal(database, settings.poll());
        this.writer = new Writer(database, settings, signal, latest);
    }

    /** Brings the schema of the store to this program's version. */
    public static void migrate(DataSource dataSource) {
        Schema.migrate(dataSource);
    }

    /** Brings it to the version an older program had, so that what that one has saved fits in; "latest" is this program's. */
    public static void migrate(DataSource dataSource, String version) {
        Schema.migrate(dataSource, version);
    }

    /**
     * Opens a migrated store and starts its writer.
     *
     * <p>It keeps two connections once it appends, one more once somebody listens, one more once several source at the same time:
     * a pool of fewer than six has none left for everybody else.
     */
    public static EventStore open(DataSource dataSource, StoreSettings settings) {
        return new EventStore(dataSource, settings);
    }

    /**
     * Records events when the condition still holds; blocks the caller while the queue is full.
     *
     * <p>Fails with {@link AppendRejected} on a conflict, with {@link AlreadyAppended} when the command id was used before, with
     * {@link IllegalArgumentException} when an event is not JSON or has more than 65,535 bytes, with {@link StoreFailure} when
     * the database refused it.
     */
    public CompletableFuture<Receipt> append(Append append) {
        return writer.append(append);
    }

    /** All matching events after a position, and the head the same statement saw: what a decision needs. */
    public Sourced source(Query query, long after) {
        return sourcing.source(query, after, () -> sourceAlone(query, after));
    }

    private Sourced sourceAlone(Query query, long after) {
        return database.ask("source events", connection -> reader.source(connection, query, after));
    }

    /** Up to {@code limit} matching events after a position; may be empty and still have advanced. */
    public Page page(Query query, long after, int limit) {
        return database.ask("read a page of events", connection -> reader.page(connection, query, after, limit));
    }

    /**
     * Hands over, in order, every event of some types (empty: all) in the next {@code stride} positions; returns how far it
     * looked, which is {@code after} at the end of the log.
     *
     * <p>The fastest way to read much of the log. The reader runs while the statement does, so it must be quick; what it throws
     * ends the reading.
     */
    public long stretch(Set<String> types, long after, long stride, Consumer<Recorded> reader) {
        return database.ask(
                "read a stretch of the log", connection -> copy.read(connection, types, after, stride, reader));
    }

    /**
     * The rows behind a position up to another, as they stand: for whoever checks what is stored instead of believing it. Neither
     * rows nor columns that were tampered with make it fail.
     */
    public StoredRows rows(long after, long upTo) {
        return database.ask("read rows of the log", connection -> StoredRows.read(connection, after, upTo));
    }

    /** Position of the last event; 0 when there is none. */
    public long head() {
        return headDetails().position();
    }

    /** The end of the log with its Merkle frontier. */
    public Head headDetails() {
        return database.ask("read the head of the log", HeadTable::read);
    }

    /** Last position recorded at or before an instant; 0 when there is none. */
    public long positionAt(Instant instant) {
        return database.ask("find the position at " + instant, connection -> reader.positionAt(connection, instant));
    }

    /** What a command recorded. */
    public Optional<Receipt> receipt(String commandId) {
        return Optional.ofNullable(latest.of(commandId)).or(() -> stored(commandId));
    }

    private Optional<Receipt> stored(String commandId) {
        return database.ask(
                "read the receipt of " + commandId,
                connection -> Optional.ofNullable(
                        Receipts.of(connection, List.of(commandId)).get(commandId)));
    }

    /** Which of these commands were recorded, asked all at once. */
    public Set<String> recorded(Collection<String> commandIds) {
        return database.ask("read which commands were recorded", connection -> Receipts.known(connection, commandIds));
    }

    /** An event by its id. */
    public Optional<Recorded> find(String eventId) {
        return database.ask("find event " + eventId, connection -> reader.find(connection, eventId));
    }

    /** An event by its position. */
    public Optional<Recorded> at(long position) {
        return database.ask("read position " + position, connection -> reader.at(connection, position));
    }

    /**
     * Runs the listener soon after events were appended, here or on another node, and now and then for nothing.
     *
     * <p>It runs on the writer's thread or the listening one, so it must only wake somebody. Close the subscription to stop.
     */
    public Subscription onAppended(Runnable listener) {
        return signal.add(listener);
    }

    public StoreSettings settings() {
        return settings;
    }

    /** Stops taking appends, writes what is queued, then stops. */
    @Override
    public void close() {
        writer.close();
        signal.close();
        sourcing.close();
    }
}
