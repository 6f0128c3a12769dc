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
    /** Positions that are walked rather than looked up. */
    private static final long NEAR = 1_000;

    private final Rows rows;

    LogReader(Upcasters upcasters) {
        this.rows = new Rows(upcasters);
    }

    Sourced source(Connection connection, Query query, long after) throws SQLException {
        Found found = find(connection, query, after, Long.MAX_VALUE, Integer.MAX_VALUE);
        return new Sourced(found.events(), found.head());
    }

    /**
     * For events of some types the next stretch of the log is walked first: that costs little, and is all there is for a view that
     * keeps up or wants most events. Only where it yields too little are the types looked up one by one.
     */
    Page page(Connection connection, Query query, long after, int limit) throws SQLException {
        if (query.matchesAll() || !QuerySql.onlyTypes(query)) {
            return find(connection, query, after, Long.MAX_VALUE, limit).page(after, limit);
        }
        long edge = after + Math.max(NEAR, 2L * limit);
        Found near = find(connection, query, after, edge, limit);
        if (near.rows() == limit || edge >= near.head()) {
            return near.page(after, limit);
        }
        int missing = limit - near.rows();
        Page far = find(connection, query, edge, Long.MAX_VALUE, missing).page(edge, missing);
        List<Recorded> events = new ArrayList<>(near.events());
        events.addAll(far.events());
        return new Page(events, far.upTo());
    }

    /** What a statement gave: {@code rows} and {@code lastPosition} count also what was looked at and left out. */
    private record Found(List<Recorded> events, long head, int rows, long lastPosition) {
        Page page(long after, int limit) {
            return new Page(events, rows == limit ? lastPosition : Math.max(after, head));
        }
    }

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
            if (head < 0) {
                refuseArchived(connection, query, after);
            }
            return new Found(events, Math.abs(head), count, last);
        }
    }

    /**
     * Recorded times never go back, so the log itself is an index over them: a binary search by position, above what is archived.
     * A time before the last archived event could be any of those, and is refused.
     */
    long positionAt(Connection connection, Instant instant) throws SQLException {
        String sql = """
                with recursive search (low, high) as (
                    select
                        case
                            when archived = 0 or ? >= (select max(last_recorded_at) from archived_partitions) then archived
                            else refuse_archived(archived)
                        end,
                        position
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
            for (int i = 1; i <= 3; i++) {
                select.setObject(i, instant.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    Optional<Recorded> at(Connection connection, long position) throws SQLException {
        Optional<Recorded> event =
                one(connection, "select 0, " + Rows.COLUMNS + " from events e where e.position = ?", position);
        if (event.isEmpty()) {
            refuseArchived(connection, "select ?::bigint as position", position);
        }
        return event;
    }

    Optional<Recorded> find(Connection connection, String id) throws SQLException {
        Optional<Recorded> event = one(connection, "select 0, " + Rows.COLUMNS + """

                        from event_ids i
                        join events e on e.position = i.position
                        where i.id = ?
                        """, id);
        if (event.isEmpty()) {
            refuseArchived(connection, "select position from event_ids where id = ?", id);
        }
        return event;
    }

    private static void refuseArchived(Connection connection, Query query, long after) throws SQLException {
        try (PreparedStatement select = QuerySql.refuseArchived(query, after).prepare(connection)) {
            select.execute();
        }
    }

    /** An event that is not there was perhaps archived, which is another answer. */
    private static void refuseArchived(Connection connection, String wanted, Object key) throws SQLException {
        String sql = "select refuse_archived(h.archived) from head h, (" + wanted
                + ") wanted where wanted.position between 1 and h.archived";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            select.execute();
        }
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
