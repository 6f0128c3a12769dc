package mingjing.candidate.axon4;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Scope;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** One storage engine; a marker is the last sequence number of a stream, -1 for none. */
final class Axon4Node implements Node {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "type";
    private static final String TAGS = "tags";

    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;

    Axon4Node(HikariDataSource pool) {
        this.pool = pool;
        this.engine = engine(pool);
    }

    /** JSON in bytea, as the reference guide has it for PostgreSQL. */
    static JdbcEventStorageEngine engine(HikariDataSource pool) {
        PooledTransactions transactions = new PooledTransactions(pool);
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        try {
            return JdbcEventStorageEngine.builder()
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .persistenceExceptionResolver(new SQLErrorCodesResolver(pool))
                    .connectionProvider(transactions)
                    .transactionManager(transactions)
                    .build();
        } catch (SQLException e) {
            throw new IllegalStateException("could not ask which database this is", e);
        }
    }

    @Override
    public Loaded load(Scope scope) throws IOException {
        List<Event> events = new ArrayList<>();
        long last = -1;
        for (DomainEventMessage<?> message :
                engine.readEvents(stream(scope), 0).asStream().toList()) {
            events.add(event(0, message));
            last = message.getSequenceNumber();
        }
        return new Loaded(events, last);
    }

    @Override
    public Outcome append(String commandId, List<Event> events, Scope scope, @Nullable Object seen) throws IOException {
        if (!(seen instanceof Long last)) {
            throw new UnsupportedOperationException("an aggregate's event needs the sequence number before it");
        }
        String stream = stream(scope);
        List<EventMessage<?>> messages = new ArrayList<>();
        for (Event event : events) {
            JsonNode payload = JSON.readTree(event.payload());
            Map<String, ?> about = Map.of(TYPE, event.type(), TAGS, String.join(" ", event.tags()));
            messages.add(new GenericDomainEventMessage<>(
                    "Item", stream, ++last, payload, MetaData.from(about), event.id(), Instant.now()));
        }
        try {
            engine.appendEvents(messages);
            return Outcome.RECORDED;
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return Outcome.REFUSED;
        }
    }

    @Override
    public List<Event> read(long after, int limit) throws IOException {
        List<Event> events = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> log =
                engine.readEvents(GapAwareTrackingToken.newInstance(after, Set.of()), false)) {
            for (TrackedEventMessage<?> message : log.limit(limit).toList()) {
                events.add(event(message.trackingToken().position().orElse(0), message));
            }
        }
        return events;
    }

    private static String stream(Scope scope) {
        return scope.anyOf().getFirst().tags().getFirst();
    }

    private static Event event(long position, EventMessage<?> message) throws IOException {
        ObjectNode payload = (ObjectNode) message.getPayload();
        return new Event(
                position,
                message.getIdentifier(),
                String.valueOf(message.getMetaData().get(TYPE)),
                List.of(String.valueOf(message.getMetaData().get(TAGS)).split(" ", -1)),
                JSON.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        pool.close();
    }
}
