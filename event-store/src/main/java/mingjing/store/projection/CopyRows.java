package mingjing.store.projection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows by binary COPY, the fastest way into a table; call a method for each field, in the order of the columns.
 *
 * <p>Source: PostgreSQL manual, COPY, "Binary Format". Nothing is there until {@link #end}.
 */
public final class CopyRows implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final BigInteger BASE = BigInteger.valueOf(10_000);

    /** Where PostgreSQL begins to count days. */
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    /** The type text, by its number in every PostgreSQL. */
    private static final int TEXT = 25;

    private static final int TOGETHER = 1 << 16;

    private final CopyIn copy;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * TOGETHER);
    private final DataOutputStream out = new DataOutputStream(buffer);

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** Into a table and columns as COPY names them: {@code state (key, body)}. */
    public static CopyRows into(Connection tx, String table) throws SQLException {
        CopyRows rows = new CopyRows(
                tx.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin (format binary)"));
        rows.put(out -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
        return rows;
    }

    private interface Bytes {
        void to(DataOutputStream out) throws IOException;
    }

    private void put(Bytes bytes) {
        try {
            bytes.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
    }

    public CopyRows row(int fields) throws SQLException {
        if (buffer.size() >= TOGETHER) {
            flush();
        }
        put(out -> out.writeShort(fields));
        return this;
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toByteArray();
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.reset();
    }

    public CopyRows text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        put(out -> {
            out.writeInt(bytes.length);
            out.write(bytes);
        });
        return this;
    }

    /** An array of texts without nulls. Source: PostgreSQL, {@code array_recv}. */
    public CopyRows texts(Collection<String> values) {
        List<byte[]> elements = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int header = elements.isEmpty() ? 12 : 20;
        int length =
                elements.stream().mapToInt(each -> Integer.BYTES + each.length).sum();
        put(out -> {
            out.writeInt(header + length);
            out.writeInt(elements.isEmpty() ? 0 : 1);
            out.writeInt(0);
            out.writeInt(TEXT);
            if (!elements.isEmpty()) {
                out.writeInt(elements.size());
                out.writeInt(1);
            }
            for (byte[] element : elements) {
                out.writeInt(element.length);
                out.write(element);
            }
        });
        return this;
    }

    public CopyRows int8(long value) {
        put(out -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
        return this;
    }

    public CopyRows date(LocalDate day) {
        put(out -> {
            out.writeInt(Integer.BYTES);
            out.writeInt((int) ChronoUnit.DAYS.between(EPOCH, day));
        });
        return this;
    }

    /** Null. */
    public CopyRows nothing() {
        put(out -> out.writeInt(-1));
        return this;
    }

    /**
     * A decimal, with the digits behind the point that it has. Source: PostgreSQL, {@code numeric_recv}: digits to the base of
     * 10,000, in groups that start at the point.
     */
    public CopyRows numeric(BigDecimal value) {
        int scale = Math.max(value.scale(), 0);
        int groupsBehind = (scale + 3) / 4;
        // With whole groups behind the point, the digits are those of a whole number.
        BigInteger whole = value.abs().setScale(4 * groupsBehind).unscaledValue();
        List<Integer> groups = new ArrayList<>();
        for (; whole.signum() > 0; whole = whole.divide(BASE)) {
            groups.addFirst(whole.mod(BASE).intValue());
        }
        put(out -> {
            out.writeInt(8 + 2 * groups.size());
            out.writeShort(groups.size());
            out.writeShort(groups.size() - groupsBehind - 1);
            out.writeShort(value.signum() < 0 ? 0x4000 : 0);
            out.writeShort(scale);
            for (int group : groups) {
                out.writeShort(group);
            }
        });
        return this;
    }

    /** JSON in UTF-8. */
    public CopyRows jsonb(byte[] json) {
        put(out -> {
            out.writeInt(json.length + 1);
            out.write(1);
            out.write(json);
        });
        return this;
    }

    /** Sends the rest and waits until the database has taken all. */
    public void end() throws SQLException {
        put(out -> out.writeShort(-1));
        flush();
        copy.endCopy();
    }

    /** Takes back what was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
