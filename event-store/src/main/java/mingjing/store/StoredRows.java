package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A stretch of the log, row by row as it stands in the database.
 *
 * @param rows those that are there, in order
 * @param archived up to this position rows may be kept elsewhere
 */
public record StoredRows(List<StoredRow> rows, long archived) {
    /** Dates and times travel as JSON writes them: that depends on no setting, and knows a word for infinity. */
    private static final String ROWS = """
            select
                e.position, e.id, e.type, e.revision, to_jsonb(e.tags)::text, to_jsonb(e.occurred_on) #>> '{}',
                to_jsonb(e.recorded_at at time zone 'UTC') #>> '{}', e.actor, e.command_id, e.body,
                (select i.position from event_ids i where i.id = e.id)
            from events e
            where e.position > ? and e.position <= ?
            order by e.position
            """;

    private static final String UNLISTED = """
            select wanted.position, wanted.text
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[]) as wanted (tag, type, position, text)
            where not exists (
                select
                from event_tags t
                where t.tag = wanted.tag and t.type = wanted.type and t.position = wanted.position)
            order by wanted.position, wanted.text
            """;

    public StoredRows {
        rows = List.copyOf(rows);
    }

    private record Wanted(long position, String type, String tag) {}

    static StoredRows read(Connection connection, long after, long upTo) throws SQLException {
        List<StoredRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
        }
        Map<Long, List<String>> unlisted = unlisted(connection, rows);
        rows.replaceAll(row -> row.unlisted(unlisted.getOrDefault(row.position(), List.of())));
        // Asked last: a partition that was taken out meanwhile is then known to be.
        return new StoredRows(rows, archived(connection));
    }

    private static StoredRow read(ResultSet row) throws SQLException {
        long listed = row.getLong(11);
        return new StoredRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBytes(10),
                listed > 0 ? OptionalLong.of(listed) : OptionalLong.empty(),
                List.of());
    }

    /** A line that is missing there hides the event from every decision about its tag. */
    private static Map<Long, List<String>> unlisted(Connection connection, List<StoredRow> rows) throws SQLException {
        List<Wanted> wanted = new ArrayList<>();
        for (StoredRow row : rows) {
            for (JsonNode tag : CanonicalJson.mapper().readTree(row.tags())) {
                wanted.add(new Wanted(row.position(), row.type(), tag.asString("")));
            }
        }
        Map<Long, List<String>> unlisted = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(UNLISTED)) {
            Columns.longs(select, 1, wanted, each -> TagNumber.of(each.tag()));
            Columns.longs(select, 2, wanted, each -> TagNumber.of(each.type()));
            Columns.longs(select, 3, wanted, Wanted::position);
            Columns.texts(select, 4, wanted, Wanted::tag);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    unlisted.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return unlisted;
    }

    private static long archived(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select archived from head");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
