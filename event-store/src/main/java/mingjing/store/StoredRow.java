package mingjing.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of {@code events} as it stands in the database, before anybody makes sense of it: somebody may have written there what no
 * reader of the log could read.
 *
 * @param tags as JSON
 * @param occurredOn as PostgreSQL writes it in JSON
 * @param recordedAt the same, in UTC and without a zone
 * @param listedAt where {@code event_ids} says the event is
 * @param unlistedTags those of its tags under which {@code event_tags} does not name it
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredRow(
        long position,
        String id,
        String type,
        int revision,
        String tags,
        String occurredOn,
        String recordedAt,
        String actor,
        String commandId,
        byte[] body,
        OptionalLong listedAt,
        List<String> unlistedTags) {
    public StoredRow {
        body = body.clone();
        unlistedTags = List.copyOf(unlistedTags);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Each column but the body, under the name that the body has for it: what agrees with its body has the very texts of it. */
    public String json() {
        ObjectNode row = CanonicalJson.mapper().createObjectNode();
        row.put("actor", actor);
        row.put("commandId", commandId);
        row.put("id", id);
        row.put("occurredOn", occurredOn);
        row.put("position", position);
        row.put("recordedAt", moment());
        row.put("revision", revision);
        row.set("tags", CanonicalJson.mapper().readTree(tags));
        row.put("type", type);
        return new String(CanonicalJson.canonical((JsonNode) row), StandardCharsets.UTF_8);
    }

    /** PostgreSQL leaves out zeros that bodies have; what is no moment at all is told as it stands. */
    private String moment() {
        try {
            Instant moment = LocalDateTime.parse(recordedAt).toInstant(ZoneOffset.UTC);
            return new String(Draft.moment(moment), StandardCharsets.US_ASCII);
        } catch (DateTimeException e) {
            return recordedAt;
        }
    }

    StoredRow unlisted(List<String> missing) {
        return new StoredRow(
                position, id, type, revision, tags, occurredOn, recordedAt, actor, commandId, body, listedAt, missing);
    }
}
