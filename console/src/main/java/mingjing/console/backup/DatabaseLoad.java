package mingjing.console.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.HexFormat;
import mingjing.console.imports.Progress;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills empty tables from a backup, in one transaction: a database has all of it or nothing. */
final class DatabaseLoad {
    private static final long PARTITION = 10_000_000;

    /** Positions of one statement. */
    private static final long STRETCH = 10_000;

    private final Connection connection;
    private final BackupReader backup;
    private final CopyManager copy;

    DatabaseLoad(Connection connection, BackupReader backup) throws SQLException {
        this.connection = connection;
        this.backup = backup;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Whether nothing was ever recorded or entered here; tables without rows may be there. */
    static boolean isEmpty(Connection connection) throws SQLException {
        return isEmpty(connection, "head", "position > 0") && isEmpty(connection, "accounts", "true");
    }

    private static boolean isEmpty(Connection connection, String table, String filled) throws SQLException {
        return holds(connection, "select to_regclass('" + table + "') is null")
                || !holds(connection, "select exists (select from " + table + " where " + filled + ")");
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    void run(Progress progress) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            for (Manifest.TablePart table : backup.contents().tables()) {
                table(table);
            }
            log(backup.contents().head().position(), progress);
            head(backup.contents().head());
            Tables.moveSequences(connection);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void table(Manifest.TablePart table) throws SQLException, IOException {
        String name = Tables.quoted(connection, table.table());
        try (Statement statement = connection.createStatement()) {
            if (holds(connection, "select exists (select from " + name + ")")) {
                // What a migration has put there is in the backup, too, as it was changed since.
                statement.execute("delete from " + name);
            }
        }
        copied("copy " + Tables.named(connection, table) + " from stdin", table.part());
    }

    private void log(long position, Progress progress) throws SQLException, IOException {
        int all = Math.toIntExact(position);
        progress.at(0, all);
        try (PreparedStatement partition = connection.prepareStatement("select ensure_event_partition(?)")) {
            for (long each = 1; each <= position; each += PARTITION) {
                partition.setLong(1, each);
                partition.execute();
            }
            partition.setLong(1, Math.max(1, position));
            partition.execute();
        }
        copied("copy events (" + DatabaseDump.EVENT_COLUMNS + ") from stdin", DatabaseDump.EVENTS);
        copied(
                "copy commands (command_id, fingerprint, first_position, last_position) from stdin",
                DatabaseDump.COMMANDS);
        for (long after = 0; after < position; after += STRETCH) {
            indexed(after, Math.min(position, after + STRETCH));
            progress.at(Math.toIntExact(Math.min(position, after + STRETCH)), all);
        }
    }

    /** By which ids and tags events are found. */
    private void indexed(long after, long upTo) throws SQLException {
        for (String sql : new String[] {"""
            insert into event_ids (id, position)
            select id, position
            from events
            where position > ? and position <= ?
            """, """
            insert into event_tags (tag, position, type)
            select distinct tag_number(tag), position, tag_number(type)
            from events
            cross join unnest(tags) as tag
            where position > ? and position <= ?
            """}) {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setLong(1, after);
                insert.setLong(2, upTo);
                insert.executeUpdate();
            }
        }
    }

    private void head(Manifest.Head head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update head set position = ?, frontier = ?, recorded_at = ?")) {
            update.setLong(1, head.position());
            update.setBytes(2, HexFormat.of().parseHex(head.frontier()));
            update.setObject(3, head.recordedAt().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private void copied(String sql, String part) throws SQLException, IOException {
        try (InputStream in = backup.part(part)) {
            copy.copyIn(sql, in);
        }
    }
}
