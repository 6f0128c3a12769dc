package mingjing.console.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables whose rows go into a backup as they stand: all of this database but those of the log, which are read in stretches, and
 * those that are made again.
 */
final class Tables {
    /** A table comes after those its foreign keys lead to. */
    private static final String SMALL = """
            with recursive kept as (
                select c.oid, c.relname
                from pg_class c
                where c.relnamespace = current_schema()::regnamespace
                and c.relkind = 'r'
                and not c.relispartition
                and c.relname not in ('head', 'event_tags', 'event_ids', 'commands', 'projections', 'parked', 'scheduled_tasks')
                and c.relname !~ '^(flyway_|events_[0-9])'
            ),
            deep as (
                select oid, relname, 0 as depth
                from kept
                union
                select k.oid, k.relname, d.depth + 1
                from deep d
                join pg_constraint r on r.contype = 'f' and r.confrelid = d.oid and r.conrelid <> d.oid
                join kept k on k.oid = r.conrelid
                where d.depth < 20
            )
            select
                d.relname,
                array(
                    select a.attname::text
                    from pg_attribute a
                    where a.attrelid = d.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    order by a.attnum)
            from deep d
            group by d.oid, d.relname
            order by max(d.depth), d.relname
            """;

    private static final String SEQUENCES = """
            select quote_ident(c.relname), quote_ident(a.attname), pg_get_serial_sequence(quote_ident(c.relname), a.attname)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = current_schema()::regnamespace
            and c.relkind = 'r'
            and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null
            """;

    private Tables() {}

    static List<Manifest.TablePart> small(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(SMALL)) {
            List<Manifest.TablePart> tables = new ArrayList<>();
            while (row.next()) {
                String[] columns = (String[]) row.getArray(2).getArray();
                tables.add(new Manifest.TablePart(row.getString(1), List.of(columns)));
            }
            return tables;
        }
    }

    /** The table with its columns, quoted: what COPY takes on either way. */
    static String named(Connection connection, Manifest.TablePart table) throws SQLException {
        StringBuilder named = new StringBuilder(quoted(connection, table.table()));
        String separator = " (";
        for (String column : table.columns()) {
            named.append(separator).append(quoted(connection, column));
            separator = ", ";
        }
        return named.append(')').toString();
    }

    static String quoted(Connection connection, String name) throws SQLException {
        try (PreparedStatement quote = connection.prepareStatement("select quote_ident(?)")) {
            quote.setString(1, name);
            try (ResultSet row = quote.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Numbers that tables give themselves go on behind those that were loaded. */
    static void moveSequences(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                Statement move = connection.createStatement();
                ResultSet row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
                move.execute("select setval('" + row.getString(3) + "', max(" + row.getString(2) + ")) from "
                        + row.getString(1) + " having max(" + row.getString(2) + ") is not null");
            }
        }
    }

    /** Version of each Flyway history. */
    static List<Manifest.Schema> schemas(Connection connection) throws SQLException {
        List<Manifest.Schema> schemas = new ArrayList<>();
        for (String history : List.of("flyway_event_store", "flyway_console")) {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("select version from " + history
                            + " where success and version is not null order by installed_rank desc limit 1")) {
                row.next();
                schemas.add(new Manifest.Schema(history, row.getString(1)));
            }
        }
        return schemas;
    }
}
