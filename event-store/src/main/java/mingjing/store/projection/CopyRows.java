package mingjing.store.projection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows by binary COPY, the fastest way into a table; call a method for each field, in the order of the columns.
 *
 * <p>Source: PostgreSQL manual, COPY, "Binary Format". Nothing is there until {@link #end}.
 */
public final class CopyRows implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
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
