package mingjing.candidate.essentials;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariDataSource;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.PostgresqlEventStore;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.eventstream.AggregateType;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.eventstream.IdentifierColumnType;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.eventstream.JSONColumnType;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.eventstream.PersistedEvent;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.persistence.AggregateEventStreamConfiguration;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.persistence.EventMetaData;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.persistence.OptimisticAppendToStreamException;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.persistence.PersistableEvent;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.persistence.table_per_aggregate_type.SeparateTablePerAggregateEventStreamConfiguration;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.persistence.table_per_aggregate_type.SeparateTablePerAggregateTypeEventStreamConfigurationFactory;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.persistence.table_per_aggregate_type.SeparateTablePerAggregateTypePersistenceStrategy;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.serializer.json.JacksonJSONEventSerializer;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.transaction.EventStoreManagedUnitOfWorkFactory;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.types.EventOrder;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.types.EventRevision;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.types.EventTypeOrName;
import dk.cloudcreate.essentials.components.eventsourced.eventstore.postgresql.types.GlobalEventOrder;
import dk.cloudcreate.essentials.components.foundation.types.EventId;
import dk.cloudcreate.essentials.jackson.types.EssentialTypesJacksonModule;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Scope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/** One event store; a marker is the order of a stream's last event, -1 for none. */
final class EssentialsNode implements Node {
    private static final AggregateType ITEMS = AggregateType.of("Items");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModules(new Jdk8Module(), new JavaTimeModule(), new EssentialTypesJacksonModule())
            .build();

    private final HikariDataSource pool;
    private final EventStoreManagedUnitOfWorkFactory transactions;
    private final PostgresqlEventStore<SeparateTablePerAggregateEventStreamConfiguration> store;

    /** As its guide sets it up without Spring. */
    EssentialsNode(HikariDataSource pool) {
        this.pool = pool;
        Jdbi jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        this.transactions = new EventStoreManagedUnitOfWorkFactory(jdbi);
        this.store = new PostgresqlEventStore<>(
                transactions,
                new SeparateTablePerAggregateTypePersistenceStrategy(
                        jdbi,
                        transactions,
                        EssentialsNode::stored,
                        SeparateTablePerAggregateTypeEventStreamConfigurationFactory.standardSingleTenantConfiguration(
                                new JacksonJSONEventSerializer(JSON),
                                IdentifierColumnType.TEXT,
                                JSONColumnType.JSONB)));
        store.addAggregateEventStreamConfiguration(ITEMS, String.class);
    }

    @SuppressWarnings("NullAway") // The library takes null for what an event does not have.
    private static PersistableEvent stored(
            Object stream, AggregateEventStreamConfiguration settings, Object event, EventOrder order) {
        return PersistableEvent.from(
                EventId.of(((Entry) event).id()),
                settings.aggregateType,
                stream,
                EventTypeOrName.with(Entry.class),
                event,
                order,
                EventRevision.of(1),
                new EventMetaData(),
                OffsetDateTime.now(ZoneOffset.UTC),
                null,
                null,
                null);
    }

    @Override
    public Loaded load(Scope scope) {
        List<PersistedEvent> found = transactions.withUnitOfWork(_ -> store.fetchStream(ITEMS, stream(scope))
                .map(stream -> stream.eventList())
                .orElse(List.of()));
        long last = found.isEmpty() ? -1 : found.getLast().eventOrder().longValue();
        return new Loaded(found.stream().map(EssentialsNode::event).toList(), last);
    }

    @Override
    public Outcome append(String commandId, List<Event> events, Scope scope, @Nullable Object seen) throws IOException {
        if (!(seen instanceof Long last)) {
            throw new UnsupportedOperationException("an aggregate's event needs the order of the one before it");
        }
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(new Entry(event.id(), event.type(), event.tags(), JSON.readTree(event.payload())));
        }
        try {
            transactions.usingUnitOfWork(_ -> store.appendToStream(ITEMS, stream(scope), EventOrder.of(last), entries));
            return Outcome.RECORDED;
        } catch (RuntimeException e) {
            if (isConflict(e)) {
                return Outcome.REFUSED;
            }
            throw e;
        }
    }

    private static boolean isConflict(@Nullable Throwable e) {
        return e != null && (e instanceof OptimisticAppendToStreamException || isConflict(e.getCause()));
    }

    @Override
    public List<Event> read(long after, int limit) {
        return transactions.withUnitOfWork(_ -> store.loadEventsByGlobalOrder(
                        ITEMS, GlobalEventOrder.rangeFrom(GlobalEventOrder.of(after + 1), limit))
                .map(EssentialsNode::event)
                .toList());
    }

    private static String stream(Scope scope) {
        return scope.anyOf().getFirst().tags().getFirst();
    }

    private static Event event(PersistedEvent found) {
        Entry entry = found.event().deserialize();
        try {
            return new Event(
                    found.globalEventOrder().longValue(),
                    found.eventId().toString(),
                    entry.type(),
                    entry.tags(),
                    JSON.writeValueAsBytes(entry.payload()));
        } catch (IOException e) {
            throw new IllegalStateException("could not write JSON that was just read", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
