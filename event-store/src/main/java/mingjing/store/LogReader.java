package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every way the log is read, on a connection the caller gives. */
final class LogReader {
    /** How far one page walks along the log for events of a type: a bound on the time of one statement. */
    private static final long STRIDE = 100_000;

    private final Rows rows;

    LogReader(Upcasters upcasters) {
        this.rows = new Rows(upcasters);
    }

    Sourced source(Connection connection, Query query, long after) throws SQLException {
        Found found = find(connection, query, after, Long.MAX_VALUE, Integer.MAX_VALUE);
        return new Sourced(found.events(), found.head());
    }

    Page page(Connection connection, Query query, long after, int limit) throws SQLException {
        boolean stride = QuerySql.onlyTypes(query) && !query.matchesAll();
        long edge = stride ? after + STRIDE : Long.MAX_VALUE;
        Found found = find(connection, query, after, edge, limit);
        long lookedUpTo = found.rows() == limit ? found.lastPosition() : Math.max(after, Math.min(edge, found.head()));
        return new Page(found.events(), lookedUpTo);
    }

    /** What a statement gave: {@code rows} and {@code lastPosition} count also what was looked at and left out. */
    private record Found(List<Recorded> events, long head, int rows, long lastPosition) {}

    private Found find(Connection connection, Query query, long after, long upTo, int limit) throws SQLException {
        if (query.anyOf().isEmpty()) {
            return new Found(List.of(), HeadTable.read(connection).position(), 0, after);
        }
        try (PreparedStatement select = QuerySql.of(query, after, upTo, limit).prepare(connection);
                ResultSet row = select.executeQuery()) {
            List<Recorded> events = new ArrayList<>();
            long head = 0;
            int count = 0;
            long last = after;
            while (row.next()) {
                head = row.getLong(1);
                long position = row.getLong(2);
                if (position > 0) {
                    count++;
                    if (position > last) {
                        last = position;
                        Recorded event = rows.read(row);
                        if (query.matches(event.type(), event.tags())) {
                            events.add(event);
                        }
                    }
                }
            }
            return new Found(events, head, count, last);
        }
    }

    /** Recorded times never go back, so the log itself is an index over them: a binary search by position. */
    long positionAt(Connection connection, Instant instant) throws SQLException {
        String sql = """
                with recursive search (low, high) as (
                    select 0::bigint, position
                    from head
                    union all
                    select
                        case when middle.recorded_at <= ? then middle.position else low end,
                        case when middle.recorded_at <= ? then high else middle.position - 1 end
                    from search
                    join events middle on middle.position = (low + high + 1) / 2
                    where low < high)
                select low
                from search
                where low = high
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            select.setObject(2, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    Optional<Recorded> at(Connection connection, long position) throws SQLException {
        return one(connection, "select 0, " + Rows.COLUMNS + " from events e where e.position = ?", position);
    }

    Optional<Recorded> find(Connection connection, String id) throws SQLException {
        return one(connection, "select 0, " + Rows.COLUMNS + """

                        from event_ids i
                        join events e on e.position = i.position
                        where i.id = ?
                        """, id);
    }

    private Optional<Recorded> one(Connection connection, String sql, Object key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(rows.read(found)) : Optional.empty();
            }
        }
    }
}
