package mingjing.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import mingjing.events.Tag;

/** An event's body, written but for the moment of recording: the writer adds that under the lock. */
final class Draft {
    /** Always six digits, so that the size of a body is known before its time is. */
    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private static final int RECORDED_AT_LENGTH = "2022-06-30T16:00:00.000000Z".length();

    /** An entry bundle of the ledger gives an entry's length in 16 bits. */
    static final int MAX_BODY = 65_535;

    final NewEvent event;
    private final byte[] before;
    private final byte[] after;
    private final long type;
    private final long[] tags;
    private final String tagsLiteral;

    /** Whatever can be made ready is made here, in the caller's thread: the writer has one for all callers. */
    private Draft(NewEvent event, byte[] before, byte[] after) {
        this.event = event;
        this.before = before;
        this.after = after;
        this.type = TypeNumbers.of(event.type());
        this.tags = event.tags().stream().mapToLong(TagNumber::of).distinct().toArray();
        this.tagsLiteral = literal(event.tags());
    }

    /** PostgreSQL cannot unnest arrays of arrays, so an event's tags travel as one array literal. */
    private static String literal(Collection<Tag> tags) {
        StringBuilder literal = new StringBuilder("{");
        for (Tag tag : tags) {
            literal.append(literal.length() == 1 ? "\"" : ",\"");
            literal.append(tag.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            literal.append('"');
        }
        return literal.append('}').toString();
    }

    /** The event's tags as PostgreSQL reads an array of texts. */
    String tagsLiteral() {
        return tagsLiteral;
    }

    /** The number of the event's type in the tag index. */
    long typeNumber() {
        return type;
    }

    /** The numbers of the event's tags, each once. */
    long[] tagNumbers() {
        return tags;
    }

    /** Refuses what cannot be recorded, before it takes a place in the queue. */
    static Draft of(NewEvent event, Append append) {
        CanonicalWriter before = new CanonicalWriter()
                .raw("{\"actor\":")
                .string(append.actor())
                .raw(",\"commandId\":")
                .string(append.commandId())
                .raw(",\"id\":")
                .string(event.id());
        if (!append.metadata().isEmpty()) {
            before.raw(",\"metadata\":");
            metadata(before, append.metadata());
        }
        before.raw(",\"occurredOn\":")
                .string(event.occurredOn().toString())
                .raw(",\"payload\":")
                .write(CanonicalJson.mapper().readTree(event.payload()))
                .raw(",\"recordedAt\":\"");
        CanonicalWriter after = new CanonicalWriter()
                .raw("\",\"revision\":")
                .raw(Integer.toString(event.revision()))
                .raw(",\"tags\":");
        char separator = '[';
        for (Object tag : event.tags()) {
            after.raw(String.valueOf(separator)).string(tag.toString());
            separator = ',';
        }
        after.raw(event.tags().isEmpty() ? "[]" : "]")
                .raw(",\"type\":")
                .string(event.type())
                .raw("}");
        Draft draft = new Draft(event, before.toBytes(), after.toBytes());
        draft.checkLength();
        return draft;
    }

    private static void metadata(CanonicalWriter out, Map<String, String> metadata) {
        char separator = '{';
        for (Map.Entry<String, String> entry : new TreeMap<>(metadata).entrySet()) {
            out.raw(String.valueOf(separator)).string(entry.getKey()).raw(":").string(entry.getValue());
            separator = ',';
        }
        out.raw("}");
    }

    private void checkLength() {
        int length = before.length + RECORDED_AT_LENGTH + after.length;
        if (length > MAX_BODY) {
            throw new IllegalArgumentException("event " + event.id() + " (" + event.type() + ") has " + length
                    + " bytes; the ledger's format allows " + MAX_BODY);
        }
    }

    /** A moment of recording as it stands in bodies: the same for all events of a batch. */
    static byte[] moment(Instant recordedAt) {
        return MICROSECONDS.format(recordedAt).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] body(byte[] moment) {
        byte[] body = new byte[before.length + moment.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(moment, 0, body, before.length, moment.length);
        System.arraycopy(after, 0, body, before.length + moment.length, after.length);
        return body;
    }
}
