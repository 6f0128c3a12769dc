package mingjing.command.platform;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Hands every use case to Axon: a command handler for each slice, over states that are sourced through Axon's event store. */
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
        SourcedStates states = new SourcedStates();
        CommandHandlingModule.CommandHandlerPhase handlers =
                CommandHandlingModule.named("use-cases").commandHandlers();
        for (Slice<?> slice : UseCases.SLICES) {
            handlers.commandHandler(
                    new QualifiedName(slice.command()),
                    (message, context) -> handle(slice, message, states.during(context), context));
        }
        return axon.registerCommandHandlingModule(handlers);
    }

    private static MessageStream.Single<CommandResultMessage> handle(
            Slice<?> slice, CommandMessage message, States states, ProcessingContext context) {
        Command order = (Command) Objects.requireNonNull(message.payload(), "a command without a payload");
        Instant now = context.component(Clock.class).instant();
        String commandId = message.metadata().getOrDefault(MetadataKeys.COMMAND_ID, message.identifier());
        List<EventMessage> events = new ArrayList<>();
        for (DomainEvent event : slice.decide(order, states, now)) {
            events.add(recorded(eventId(commandId, events.size()), event, message.metadata(), now));
        }
        EventAppender.forContext(context).append(events);
        return MessageStream.just(
                new GenericCommandResultMessage(new MessageType("mingjing.EventsAppended"), events.size()));
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
