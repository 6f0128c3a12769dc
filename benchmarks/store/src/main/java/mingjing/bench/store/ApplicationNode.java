package mingjing.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mingjing.bench.driver.Ids;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.problems.ProblemLives;
import mingjing.candidate.Database;
import mingjing.candidate.mingjing.Mingjing;
import mingjing.command.Slice;
import mingjing.command.platform.AxonParts;
import mingjing.command.platform.Commands;
import mingjing.events.DomainEvent;
import mingjing.store.EventStore;
import mingjing.store.StoreSettings;
import mingjing.store.axon.PostgresEventStorageEngine;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** The application without its pages: a store and Axon over it, on a new database. */
final class ApplicationNode implements AutoCloseable {
    /** After every day that the invented problems name, so that no order is refused as one for the future. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-30T04:00:00Z"), Slice.ZONE);

    private final Postgres postgres;
    private final Database database;
    private final HikariDataSource pool;
    private final EventStore store;
    private final AxonConfiguration axon;
    private final Commands commands;

    ApplicationNode(Postgres postgres) throws Exception {
        this.postgres = postgres;
        this.database = postgres.create();
        this.pool = Mingjing.pool(database);
        EventStore.migrate(pool);
        this.store = EventStore.open(pool, StoreSettings.defaults());
        this.axon = AxonParts.configure(CLOCK)
                .registerEventStorageEngine(
                        parts -> new PostgresEventStorageEngine(store, parts.getComponent(EventConverter.class)))
                .start();
        this.commands = new Commands(axon.getComponent(CommandGateway.class), store, Ids::next);
    }

    Database database() {
        return database;
    }

    HikariDataSource pool() {
        return pool;
    }

    EventStore store() {
        return store;
    }

    Commands commands() {
        return commands;
    }

    CommandGateway gateway() {
        return axon.getComponent(CommandGateway.class);
    }

    /** Puts so many commands' events into the log, and waits. */
    void happened(int count, IntFunction<? extends List<? extends DomainEvent>> events) {
        CompletableFuture<?>[] appended = IntStream.range(0, count)
                .mapToObj(i -> store.append(ProblemLives.append(events.apply(i))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(appended).join();
    }

    @Override
    public void close() throws SQLException {
        axon.shutdown();
        store.close();
        pool.close();
        postgres.drop(database);
    }
}
