package mingjing.command.platform;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mingjing.command.AxonScenario;
import mingjing.command.Command;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.store.Append;
import mingjing.store.CanonicalJson;
import mingjing.store.Condition;
import mingjing.store.EventStore;
import mingjing.store.NewEvent;
import mingjing.store.Query;
import mingjing.store.Receipt;
import mingjing.store.Recorded;
import mingjing.store.TestDatabase;
import mingjing.store.axon.PostgresEventStorageEngine;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** One running command side on a real PostgreSQL. */
final class Node implements AutoCloseable {
    private final EventStore store;
    private final AxonConfiguration axon;
    private final Commands commands;

    Node(TestDatabase database) {
        this(database, AxonScenario.NOW);
    }

    Node(TestDatabase database, Clock clock) {
        store = database.open();
        axon = AxonParts.configure(clock)
                .registerEventStorageEngine(
                        parts -> new PostgresEventStorageEngine(store, parts.getComponent(EventConverter.class)))
                .start();
        commands = new Commands(
                axon.getComponent(CommandGateway.class),
                store,
                () -> UUID.randomUUID().toString());
    }

    EventStore store() {
        return store;
    }

    Commands commands() {
        return commands;
    }

    Receipt carryOut(Command order) {
        return commands.carryOut(order, "tester", Optional.empty());
    }

    /** Puts events into the log as if they had been ordered. */
    void happened(List<? extends DomainEvent> events) {
        List<NewEvent> bodies = events.stream().map(Node::body).toList();
        String id = UUID.randomUUID().toString();
        store.append(new Append(bodies, Condition.none(), id, id, "tester", Map.of()))
                .join();
    }

    /** All events of a kind in the order of the log. */
    <E extends DomainEvent> List<E> log(Class<E> type) {
        return store.source(Query.types(Vocabulary.EVENTS.namesUnder(type)), 0).events().stream()
                .map(recorded -> type.cast(event(recorded)))
                .toList();
    }

    static DomainEvent event(Recorded recorded) {
        return CanonicalJson.mapper().readValue(recorded.payload(), Vocabulary.EVENTS.classOf(recorded.type()));
    }

    private static NewEvent body(DomainEvent event) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                Vocabulary.EVENTS.nameOf(event.getClass()),
                Vocabulary.EVENTS.revisionOf(event.getClass()),
                Vocabulary.EVENTS.tagsOf(event),
                event.occurredOn(),
                CanonicalJson.bytes(event));
    }

    @Override
    public void close() {
        axon.shutdown();
        store.close();
    }
}
