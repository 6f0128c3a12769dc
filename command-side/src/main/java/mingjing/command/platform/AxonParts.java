package mingjing.command.platform;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mingjing.command.Boundary;
import mingjing.command.Command;
import mingjing.command.Slice;
import mingjing.command.States;
import mingjing.command.UseCases;
import mingjing.events.DomainEvent;
import mingjing.events.EventTypes;
import mingjing.events.Vocabulary;
import mingjing.store.TimeOrderedId;
import mingjing.store.axon.JsonConverter;
import mingjing.store.axon.MetadataKeys;
import mingjing.store.axon.StoredNames;
import mingjing.store.axon.StoredTags;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.CriteriaResolver;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.EntityEvolver;
import org.axonframework.modelling.StateManager;

/** Hands every boundary and use case to Axon: an entity for each boundary, a command handler for each slice. */
public final class AxonParts {
    private static final EventTypes EVENTS = Vocabulary.EVENTS;

    private AxonParts() {}

    /** Axon with all parts of this program, over whatever storage engine is registered besides. */
    public static EventSourcingConfigurer configure(Clock clock) {
        EventSourcingConfigurer axon = EventSourcingConfigurer.create()
                .componentRegistry(parts -> parts.registerComponent(Clock.class, _ -> clock)
                        .registerComponent(Converter.class, _ -> new JsonConverter())
                        .registerComponent(MessageTypeResolver.class, _ -> new StoredNames(EVENTS)))
                .registerTagResolver(_ -> new StoredTags(EVENTS));
        UseCases.BOUNDARIES.forEach(boundary -> axon.registerEntity(entity(boundary)));
        CommandHandlingModule.CommandHandlerPhase handlers =
                CommandHandlingModule.named("use-cases").commandHandlers();
        for (Slice<?> slice : UseCases.SLICES) {
            handlers.commandHandler(
                    new QualifiedName(slice.command()), (message, context) -> handle(slice, message, context));
        }
        return axon.registerCommandHandlingModule(handlers);
    }

    private static <I, S, E extends DomainEvent> EventSourcedEntityModule<I, S> entity(Boundary<I, S, E> boundary) {
        return EventSourcedEntityModule.declarative(boundary.idType(), boundary.stateType())
                .messagingModel(
                        (_, model) -> model.entityEvolver(evolver(boundary)).build())
                .entityFactory(_ -> (id, _, _) -> boundary.initial().apply(id))
                .criteriaResolver(_ -> criteria(boundary))
                .build();
    }

    /**
     * Stored payloads are bytes: the class comes from the stored name, never from the boundary's sealed interface.
     *
     * <p>Axon shows every event a command appends to every state the command has loaded, also to those of other boundaries;
     * the decision is made by then, so such a state stays as it is.
     */
    private static <S, E extends DomainEvent> EntityEvolver<S> evolver(Boundary<?, S, E> boundary) {
        return (state, message, context) -> {
            Class<? extends DomainEvent> type =
                    EVENTS.classOf(message.type().qualifiedName().toString());
            if (!boundary.eventType().isAssignableFrom(type)) {
                return state;
            }
            DomainEvent event = message.payloadAs(type, context.component(EventConverter.class));
            return boundary.after(state, Objects.requireNonNull(event, "an event without a payload"));
        };
    }

    private static <I> CriteriaResolver<I> criteria(Boundary<I, ?, ?> boundary) {
        List<QualifiedName> types = EVENTS.namesUnder(boundary.eventType()).stream()
                .map(QualifiedName::new)
                .toList();
        return (id, _) -> {
            Tag[] tags = boundary.tags().apply(id).stream()
                    .map(tag -> new Tag(tag.key(), tag.value()))
                    .toArray(Tag[]::new);
            return EventCriteria.havingTags(tags).andBeingOneOfTypes(types.toArray(QualifiedName[]::new));
        };
    }

    private static MessageStream.Single<CommandResultMessage> handle(
            Slice<?> slice, CommandMessage message, ProcessingContext context) {
        Command order = (Command) Objects.requireNonNull(message.payload(), "a command without a payload");
        Instant now = context.component(Clock.class).instant();
        String commandId = message.metadata().getOrDefault(MetadataKeys.COMMAND_ID, message.identifier());
        List<EventMessage> events = new ArrayList<>();
        for (DomainEvent event : slice.decide(order, states(context), now)) {
            events.add(recorded(eventId(commandId, events.size()), event, message.metadata(), now));
        }
        EventAppender.forContext(context).append(events);
        return MessageStream.just(
                new GenericCommandResultMessage(new MessageType("mingjing.EventsAppended"), events.size()));
    }

    private static States states(ProcessingContext context) {
        StateManager manager = context.component(StateManager.class);
        return new States() {
            @Override
            public <I, S> S of(Boundary<I, S, ?> boundary, I id) {
                S state = manager.loadEntity(boundary.stateType(), id, context).join();
                return state == null ? boundary.initial().apply(id) : state;
            }
        };
    }

    /** An event's id follows from its command, so a retry of the command proposes the same events. */
    private static String eventId(String commandId, int index) {
        String name = commandId + "#" + index;
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return TimeOrderedId.beside(OrderId.keyOf(commandId), hash).toString();
    }

    private static EventMessage recorded(String id, DomainEvent event, Map<String, String> metadata, Instant now) {
        MessageType type = new MessageType(
                new QualifiedName(EVENTS.nameOf(event.getClass())),
                Integer.toString(EVENTS.revisionOf(event.getClass())));
        return new GenericEventMessage(id, type, event, metadata, now);
    }
}
