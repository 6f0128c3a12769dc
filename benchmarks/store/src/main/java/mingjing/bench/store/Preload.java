package mingjing.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.measuring.Progress;
import mingjing.candidate.Database;

/**
 * Fills a migrated database by SQL, many times faster than by appending: the only place here that knows the store's tables.
 *
 * <p>Each item has 20 events, spread evenly over the whole log as they would be after years, not side by side. The Merkle peaks are
 * no hashes: appending needs only that there are as many as the position has one-bits. The numbers of tags that end in a number
 * follow one another, so they are counted instead of hashed.
 */
final class Preload {
    private static final int EVENTS_PER_ITEM = 20;
    private static final int CHUNK = 100_000;
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2022, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String FILL = """
            with added as materialized (
                select
                    position,
                    uuidv7()::text as id,
                    uuidv7()::text as command_id,
                    'item:' || item_number as item,
                    'unit:' || unit_number as unit,
                    item_number,
                    unit_number,
                    ?::timestamptz + position * interval '1 millisecond' as recorded_at
                from generate_series(?::bigint, ?::bigint) as position,
                    lateral (select (position - 1) % ? as item_number, (position - 1) % 300 as unit_number) as numbers
            ), added_events as (
                insert into events
                    (position, id, type, revision, tags, occurred_on, recorded_at, actor, command_id, body)
                select
                    position, id, 'ProgressReported', 1, array[item, unit], date '2022-06-30', recorded_at, 'bench', command_id,
                    convert_to(
                        '{"actor":"bench","commandId":"' || command_id || '","id":"' || id
                            || '","occurredOn":"2022-06-30","payload":' || ? || ',"recordedAt":"'
                            || to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                            || '","revision":1,"tags":["' || item || '","' || unit || '"],"type":"ProgressReported"}',
                        'UTF8')
                from added
            ), added_ids as (
                insert into event_ids (id, position)
                select id, position
                from added
            ), added_tags as (
                insert into event_tags (tag, position, type)
                select tag, position, tag_number('ProgressReported')
                from added, unnest(array[
                    tag_number('item:0') + item_number,
                    tag_number('unit:0') + unit_number]) as tag
                order by tag
            )
            insert into commands (command_id, fingerprint, first_position, last_position)
            select command_id, '', position, position
            from added
            """;

    private Preload() {}

    /** How many items so many events make. */
    static long items(long events) {
        return events / EVENTS_PER_ITEM;
    }

    static void fill(Database database, long events, String payload) throws SQLException {
        Progress progress = new Progress("预置 " + events + " 条事件", events);
        try (Connection connection = Postgres.connect(database)) {
            partitions(connection, events);
            try (PreparedStatement fill = connection.prepareStatement(FILL)) {
                for (long from = 1; from <= events; from += CHUNK) {
                    long to = Math.min(events, from + CHUNK - 1);
                    fill.setObject(1, FIRST);
                    fill.setLong(2, from);
                    fill.setLong(3, to);
                    fill.setLong(4, items(events));
                    fill.setString(5, payload);
                    fill.executeUpdate();
                    progress.at(to);
                }
            }
            head(connection, events);
            vacuum(connection);
        }
    }

    private static void partitions(Connection connection, long events) throws SQLException {
        try (PreparedStatement ensure = connection.prepareStatement("select ensure_event_partition(?)")) {
            // A round appends some hundred thousand more; the store makes the partition after that itself.
            for (long position = 1; position <= events + 1; position += 1_000_000) {
                ensure.setLong(1, position);
                ensure.execute();
            }
        }
    }

    private static void head(Connection connection, long events) throws SQLException {
        try (PreparedStatement head =
                connection.prepareStatement("update head set position = ?, frontier = ?, recorded_at = ?")) {
            head.setLong(1, events);
            head.setBytes(2, new byte[32 * Long.bitCount(events)]);
            head.setObject(3, FIRST.plusNanos(events * 1_000_000));
            head.executeUpdate();
        }
    }

    /** What autovacuum would do sooner or later, and then in the middle of a measurement. */
    private static void vacuum(Connection connection) throws SQLException {
        try (Statement vacuum = connection.createStatement()) {
            vacuum.execute("vacuum (analyze)");
        }
    }
}
