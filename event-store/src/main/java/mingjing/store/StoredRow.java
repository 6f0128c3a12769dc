package mingjing.store;

import java.util.List;
import java.util.OptionalLong;

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

    StoredRow unlisted(List<String> missing) {
        return new StoredRow(
                position, id, type, revision, tags, occurredOn, recordedAt, actor, commandId, body, listedAt, missing);
    }
}
