package mingjing.store.axon;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingjing.events.DomainEvent;
import mingjing.events.Tag;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.store.Append;
import mingjing.store.CanonicalJson;
import mingjing.store.Condition;
import mingjing.store.NewEvent;
import mingjing.store.Recorded;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/** Turns Axon's event messages into what the store appends, and what the store read into event messages. */
final class Messages {
    static final String OCCURRED_ON = "occurredOn";

    /** Begins the command id of events that no command id came with: their first event's id stands in. */
    private static final String NO_COMMAND = "event:";

    private final EventConverter converter;
    private final Clock clock;

    Messages(EventConverter converter, Clock clock) {
        this.converter = converter;
        this.clock = clock;
    }

    Append append(List<TaggedEventMessage<?>> messages, Condition condition) {
        Map<String, String> metadata = new TreeMap<>();
        for (TaggedEventMessage<?> message : messages) {
            message.event().metadata().forEach((key, value) -> put(metadata, key, value));
        }
        String firstId = messages.getFirst().event().identifier();
        String commandId = metadata.getOrDefault(MetadataKeys.COMMAND_ID, NO_COMMAND + firstId);
        String fingerprint = metadata.getOrDefault(MetadataKeys.FINGERPRINT, "");
        String actor = metadata.getOrDefault(MetadataKeys.ACTOR, "");
        List.of(MetadataKeys.ACTOR, MetadataKeys.COMMAND_ID, MetadataKeys.FINGERPRINT, OCCURRED_ON)
                .forEach(metadata::remove);
        return new Append(
                messages.stream().map(this::event).toList(), condition, commandId, fingerprint, actor, metadata);
    }

    /** Events of one command were decided together, so what is said about one must hold for all. */
    private static void put(Map<String, String> metadata, String key, String value) {
        String other = metadata.put(key, value);
        if (other != null && !other.equals(value) && !key.equals(OCCURRED_ON)) {
            throw new IllegalArgumentException(
                    "events of one command disagree on metadata '" + key + "': " + other + " and " + value);
        }
    }

    private NewEvent event(TaggedEventMessage<?> tagged) {
        EventMessage message = tagged.event();
        TreeSet<Tag> tags = tagged.tags().stream()
                .map(tag -> new Tag(tag.key(), tag.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new NewEvent(
                message.identifier(),
                message.type().name(),
                revision(message.type().version()),
                tags,
                occurredOn(message),
                json(message));
    }

    private LocalDate occurredOn(EventMessage message) {
        if (message.payload() instanceof DomainEvent event) {
            return event.occurredOn();
        }
        String given = message.metadata().get(OCCURRED_ON);
        return given == null ? LocalDate.now(clock.withZone(WorkingCalendar.ZONE)) : LocalDate.parse(given);
    }

    /** Bare text is recorded as a JSON string; {@link #payload} takes the quotes off again. */
    private byte[] json(EventMessage message) {
        if (message.payload() instanceof String text) {
            return CanonicalJson.bytes(text);
        }
        byte[] json = message.payloadAs(byte[].class, converter);
        return json == null ? CanonicalJson.bytes(Map.of()) : json;
    }

    /** Ours are whole numbers; Axon's default "0.0.1" counts as the first. */
    private static int revision(String version) {
        return version.chars().allMatch(Character::isDigit) ? Integer.parseInt(version) : 1;
    }

    Entry<EventMessage> entry(Recorded event) {
        Map<String, String> metadata = new TreeMap<>(event.metadata());
        if (!event.actor().isEmpty()) {
            metadata.put(MetadataKeys.ACTOR, event.actor());
        }
        if (!event.commandId().startsWith(NO_COMMAND)) {
            metadata.put(MetadataKeys.COMMAND_ID, event.commandId());
        }
        EventMessage message = new GenericEventMessage(
                event.id(),
                new MessageType(event.type(), Integer.toString(event.revision())),
                payload(event),
                metadata,
                event.recordedAt());
        return new SimpleEntry<>(
                message,
                TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position())));
    }

    private static byte[] payload(Recorded event) {
        byte[] json = event.payload();
        return json[0] == '"'
                ? CanonicalJson.mapper().readValue(json, String.class).getBytes(StandardCharsets.UTF_8)
                : json;
    }
}
