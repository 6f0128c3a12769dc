package mingjing.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingjing.events.Tag;
import mingjing.ledger.LeafHash;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;

/**
 * An event as it stands in the log.
 *
 * <p>{@code body} is the leaf of the ledger and never changes; {@code type}, {@code revision} and {@link #payload()} are what
 * the upcasters made of it.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Recorded(
        long position,
        String id,
        String type,
        int revision,
        List<Tag> tags,
        LocalDate occurredOn,
        Instant recordedAt,
        String actor,
        String commandId,
        byte[] body,
        byte @Nullable [] upcasted) {

    /** An event no upcaster touched. */
    public Recorded(
            long position,
            String id,
            String type,
            int revision,
            List<Tag> tags,
            LocalDate occurredOn,
            Instant recordedAt,
            String actor,
            String commandId,
            byte[] body) {
        this(position, id, type, revision, tags, occurredOn, recordedAt, actor, commandId, body, null);
    }

    /**
     * An event from its bytes alone, for whoever has the log but no database: a body says all that the columns say.
     *
     * @throws IllegalArgumentException when the bytes are no body of an event
     */
    public static Recorded of(long position, byte[] body, Upcasters upcasters) {
        return upcasters.newest(Envelope.open(position, body));
    }

    /** The event's own JSON, in the newest revision the upcasters know. */
    public byte[] payload() {
        return upcasted == null ? Envelope.payload(body) : upcasted;
    }

    /**
     * A parser at the event's own JSON, without a copy of its bytes: in a replay the copies would cost as much as the reading. The
     * reader must be one of {@link CanonicalJson#stored}, which does not mind what follows.
     */
    public JsonParser payload(ObjectReader reader) {
        if (upcasted != null) {
            return reader.createParser(upcasted);
        }
        int start = Envelope.payloadStart(body);
        return reader.createParser(body, start, body.length - start);
    }

    /** The hash by which the ledger knows this event. */
    public byte[] leafHash() {
        return LeafHash.of(body);
    }

    /** What the caller said about the event beside its payload; without actor and command, which have their own fields. */
    public Map<String, String> metadata() {
        return Envelope.metadata(body);
    }
}
