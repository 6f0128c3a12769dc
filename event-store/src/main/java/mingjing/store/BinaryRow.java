package mingjing.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjing.events.Tag;

/**
 * One row of PostgreSQL's binary COPY format, read field by field.
 *
 * <p>Source: PostgreSQL manual, COPY, "Binary Format". Counting from 2000-01-01 is PostgreSQL's own.
 */
final class BinaryRow {
    private static final long EPOCH_SECOND = 946_684_800L;
    private static final long EPOCH_DAY = 10_957;

    /** Signature, flags and length of the extension: they stand before the first row. */
    static final int HEADER = 19;

    private final ByteBuffer row;

    BinaryRow(byte[] bytes, int from) {
        this.row = ByteBuffer.wrap(bytes, from, bytes.length - from);
    }

    /** How many fields follow; -1 is the end of all rows. */
    int fields() {
        return row.getShort();
    }

    private int field(int expected) {
        int length = row.getInt();
        if (length != expected) {
            throw new IllegalStateException("a field of " + length + " bytes where " + expected + " were expected");
        }
        return length;
    }

    long int8() {
        field(Long.BYTES);
        return row.getLong();
    }

    int int4() {
        field(Integer.BYTES);
        return row.getInt();
    }

    String text() {
        int length = row.getInt();
        String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    byte[] bytes() {
        byte[] bytes = new byte[row.getInt()];
        row.get(bytes);
        return bytes;
    }

    LocalDate date() {
        field(Integer.BYTES);
        return LocalDate.ofEpochDay(EPOCH_DAY + row.getInt());
    }

    Instant instant() {
        field(Long.BYTES);
        long micros = row.getLong();
        return Instant.ofEpochSecond(
                EPOCH_SECOND + Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /** An array of texts: dimensions, null flag, element type; then length and lower bound of each dimension; then elements. */
    List<Tag> tags() {
        row.getInt();
        int dimensions = row.getInt();
        row.getInt();
        row.getInt();
        if (dimensions == 0) {
            return List.of();
        }
        int length = row.getInt();
        row.getInt();
        List<Tag> tags = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            tags.add(Tag.parse(text()));
        }
        return List.copyOf(tags);
    }
}
