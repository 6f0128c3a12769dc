package mingjing.store.axon;

import java.util.ArrayList;
import java.util.List;
import mingjing.store.EventStore;
import mingjing.store.TestDatabase;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Axon's own suite for storage engines, over {@link KeepsTimestamps} because it expects the sender's timestamp back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresEventStorageEngineTest extends StorageEngineTestSuite<KeepsTimestamps> {
    private final List<AutoCloseable> opened = new ArrayList<>();

    @Override
    protected KeepsTimestamps buildStorageEngine() {
        TestDatabase database = TestDatabase.create();
        EventStore store = database.open();
        opened.addFirst(database);
        opened.addFirst(store);
        return new KeepsTimestamps(
                new PostgresEventStorageEngine(store, new DelegatingEventConverter(new JsonConverter())));
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void closeAll() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }
}
