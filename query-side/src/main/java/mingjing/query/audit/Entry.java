package mingjing.query.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mingjing.events.Tag;
import mingjing.store.Recorded;

/**
 * One event as an auditor reads it.
 *
 * @param payload what it says, as JSON
 * @param leafHash the hash by which the ledger knows it, in lower-case hexadecimal
 */
public record Entry(
        long position,
        String id,
        String type,
        int revision,
        List<String> tags,
        LocalDate occurredOn,
        Instant recordedAt,
        String actor,
        String commandId,
        Map<String, String> metadata,
        String payload,
        String leafHash) {
    public Entry {
        tags = List.copyOf(tags);
        metadata = Map.copyOf(metadata);
    }

    static Entry of(Recorded event) {
        return new Entry(
                event.position(),
                event.id(),
                event.type(),
                event.revision(),
                event.tags().stream().map(Tag::toString).toList(),
                event.occurredOn(),
                event.recordedAt(),
                event.actor(),
                event.commandId(),
                event.metadata(),
                text(event.payload()),
                HexFormat.of().formatHex(event.leafHash()));
    }

    static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
