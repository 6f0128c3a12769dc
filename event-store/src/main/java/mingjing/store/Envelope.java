package mingjing.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjing.events.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Finds the parts of a stored body without parsing the whole of it. */
final class Envelope {
    private static final byte[] PAYLOAD = "\"payload\"".getBytes(StandardCharsets.UTF_8);

    private Envelope() {}

    /** What stands around the payload. */
    private record Around(
            @Nullable String actor,
            @Nullable String commandId,
            @Nullable String id,
            @Nullable LocalDate occurredOn,
            @Nullable Instant recordedAt,
            int revision,
            @Nullable List<String> tags,
            @Nullable String type) {}

    private static final ObjectReader AROUND = CanonicalJson.mapper().readerFor(Around.class);

    /** The event that a body is of. */
    static Recorded open(long position, byte[] body) {
        Around around;
        try {
            around = AROUND.readValue(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this body is no envelope: " + e.getOriginalMessage(), e);
        }
        payloadStart(body);
        return new Recorded(
                position,
                there(around.id(), "id"),
                there(around.type(), "type"),
                around.revision(),
                there(around.tags(), "tags").stream().map(Tag::parse).toList(),
                there(around.occurredOn(), "occurredOn"),
                there(around.recordedAt(), "recordedAt"),
                there(around.actor(), "actor"),
                there(around.commandId(), "commandId"),
                body);
    }

    private static <T> T there(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("this body is no envelope: it has no " + name);
        }
        return value;
    }

    static byte[] payload(byte[] body) {
        byte[] payload = JsonScanner.member(body, "payload");
        if (payload == null) {
            throw new IllegalArgumentException("this body is no envelope: it has no payload");
        }
        return payload;
    }

    /** Where the payload begins; it ends where its own JSON does. */
    static int payloadStart(byte[] body) {
        int start = JsonScanner.start(body, PAYLOAD);
        if (start < 0) {
            throw new IllegalArgumentException("this body is no envelope: it has no payload");
        }
        return start;
    }

    static Map<String, String> metadata(byte[] body) {
        byte @Nullable [] metadata = JsonScanner.member(body, "metadata");
        if (metadata == null) {
            return Map.of();
        }
        Map<String, String> read = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry :
                CanonicalJson.mapper().readTree(metadata).properties()) {
            read.put(entry.getKey(), entry.getValue().stringValue());
        }
        return Map.copyOf(read);
    }
}
