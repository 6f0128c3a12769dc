package mingjing.console.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import mingjing.console.database.Unavailable;
import mingjing.console.imports.Progress;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Reads a database for a backup, by COPY as text, which every version of PostgreSQL reads.
 *
 * <p>Only the small tables and the head are read in one snapshot. A snapshot held over the whole log would keep PostgreSQL from
 * cleaning up behind the writer; and the log needs none: up to a committed position no row of it changes any more.
 */
final class DatabaseDump {
    static final String EVENTS = "log/events";
    static final String COMMANDS = "log/commands";
    static final String EVENT_COLUMNS =
            "position, id, type, revision, tags, occurred_on, recorded_at, actor, command_id, body";

    /** Positions of one statement. */
    private static final long STRETCH = 10_000;

    private final Connection connection;
    private final BackupWriter writer;
    private final CopyManager copy;

    DatabaseDump(Connection connection, BackupWriter writer) throws SQLException {
        this.connection = connection;
        this.writer = writer;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** What one moment showed. */
    record Snapshot(Manifest.Head head, List<Manifest.Schema> schemas, List<Manifest.TablePart> tables) {}

    /** Writes the small tables; the head that was read with them says how far the log is to be read. */
    Snapshot tables() throws SQLException, IOException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            Manifest.Head head = head();
            List<Manifest.TablePart> tables = Tables.small(connection);
            for (Manifest.TablePart table : tables) {
                String from = "copy " + Tables.named(connection, table) + " to stdout";
                writer.part(table.part(), out -> copied(from, out));
            }
            return new Snapshot(head, Tables.schemas(connection), tables);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Manifest.Head head() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select position, frontier, recorded_at, archived from head")) {
            row.next();
            if (row.getLong(4) > 0) {
                throw new Unavailable(
                        "第 1 至 " + row.getLong(4) + " 号事件已归档，不在库里，备份会不完整。请先用 restore_event_partition() 接回，再备份。");
            }
            return new Manifest.Head(
                    row.getLong(1),
                    HexFormat.of().formatHex(row.getBytes(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    /** Writes the log up to a committed position. */
    void log(long position, Progress progress) throws IOException {
        int all = Math.toIntExact(2 * position);
        progress.at(0, all);
        writer.part(
                EVENTS,
                out -> stretches(
                        position, """
                        copy (
                            select %s
                            from events
                            where position > %%d and position <= %%d
                            order by position)
                        to stdout
                        """.formatted(EVENT_COLUMNS), out, done -> progress.at(Math.toIntExact(done), all)));
        writer.part(
                COMMANDS,
                out -> stretches(position, """
                        copy (
                            select c.command_id, c.fingerprint, c.first_position, c.last_position
                            from events e
                            join commands c on c.command_id = e.command_id and c.first_position = e.position
                            where e.position > %d and e.position <= %d
                            order by e.position)
                        to stdout
                        """, out, done -> progress.at(Math.toIntExact(position + done), all)));
    }

    private interface Reached {
        void at(long position);
    }

    /** COPY takes no parameters, so the positions stand in the text. */
    private void stretches(long position, String sql, OutputStream out, Reached reached) throws IOException {
        for (long after = 0; after < position; after += STRETCH) {
            long upTo = Math.min(position, after + STRETCH);
            copied(sql.formatted(after, upTo), out);
            reached.at(upTo);
        }
    }

    private void copied(String sql, OutputStream out) throws IOException {
        try {
            copy.copyOut(sql, out);
        } catch (SQLException e) {
            throw new IOException("the database could not be read", e);
        }
    }
}
