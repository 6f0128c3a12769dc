package mingjing.bench.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import mingjing.bench.driver.Ids;
import mingjing.bench.driver.Payload;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.measuring.Scratch;
import mingjing.candidate.Database;
import mingjing.candidate.mingjing.Mingjing;
import mingjing.events.Tag;
import mingjing.ledger.publication.Publication;
import mingjing.store.Append;
import mingjing.store.Condition;
import mingjing.store.Criterion;
import mingjing.store.EventStore;
import mingjing.store.NewEvent;
import mingjing.store.Query;
import mingjing.store.Receipt;
import mingjing.store.StoreSettings;
import mingjing.store.publication.Publisher;

/** A node that records and publishes, on a new database and in a new folder. */
final class LedgerNode implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final int UNITS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Postgres postgres;
    private final Database database;
    private final Scratch scratch = new Scratch();
    private final HikariDataSource pool;
    private final EventStore store;

    LedgerNode(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.database = postgres.create();
        this.pool = Mingjing.pool(database);
        EventStore.migrate(pool);
        this.store = EventStore.open(pool, StoreSettings.defaults());
        postgres.checkpoint();
    }

    EventStore store() {
        return store;
    }

    /** A publisher at work, which goes on where the last one of this node ended. */
    Publisher publisher() {
        Publisher publisher = new Publisher(store, pool, new Publication(scratch.folder(), SyntheticLog.KEY, _ -> {}));
        publisher.start(true);
        return publisher;
    }

    /** Waits until all that is recorded now is published. */
    void awaitPublished(Publisher publisher) {
        long head = store.head();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (publisher.publishing().size() < head) {
            if (System.nanoTime() > giveUp) {
                throw new BenchFailure("published are " + publisher.publishing() + ", recorded " + head);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** One event of some 600 bytes, if nothing with its own tag came after a position its sender knows. */
    CompletableFuture<Receipt> append(long after) {
        Tag own = Tag.parse("item:" + Ids.next());
        Tag shared = Tag.parse("unit:" + ThreadLocalRandom.current().nextInt(UNITS));
        NewEvent event = new NewEvent(
                Ids.next(), "ProgressReported", 1, new TreeSet<>(Set.of(own, shared)), DAY, Payload.OF_256_BYTES);
        Query same = new Query(List.of(new Criterion(Set.of(), Set.of(own))));
        return store.append(new Append(List.of(event), new Condition(same, after), Ids.next(), "", "bench", Map.of()));
    }

    @Override
    public void close() throws SQLException {
        store.close();
        pool.close();
        postgres.drop(database);
        scratch.close();
    }
}
