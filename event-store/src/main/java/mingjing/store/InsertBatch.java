package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.postgresql.PGConnection;

/** Writes a whole batch and the new head, and commits: all in one round trip. */
final class InsertBatch {
    /**
     * The head comes first and only if it is still where the batch begins: dividing by zero undoes everything otherwise. First,
     * because whoever waits for the head must hold nothing that its owner may wait for.
     */
    private static final String SQL = """
            with moved as (
                update head
                set position = ?, frontier = ?, recorded_at = ?
                where position = ?
                returning true
            )
            select 1 / count(*)
            from moved;
            insert into events
                (position, id, type, revision, tags, occurred_on, recorded_at, actor, command_id, body)
            select position, id, type, revision, tags::text[], date '1970-01-01' + day, ?, actor, command_id, body
            from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::bytea[])
                as added (position, id, type, revision, tags, day, actor, command_id, body);
            insert into event_ids (id, position)
            select id, position
            from unnest(?::text[], ?::bigint[]) as added (id, position);
            insert into event_tags (tag, position, type)
            select tag, position, type
            from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as added (tag, position, type);
            insert into commands (command_id, fingerprint, first_position, last_position)
            select command_id, fingerprint, first_position, last_position
            from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[])
                as added (command_id, fingerprint, first_position, last_position);
            commit
            """;

    private final Connection connection;
    private final PreparedStatement insert;
    private int parameter = 1;

    private InsertBatch(Connection connection, PreparedStatement insert) {
        this.connection = connection;
        this.insert = insert;
    }

    static void intoAndCommit(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
            new InsertBatch(connection, insert).bind(batch);
            insert.execute();
        }
    }

    private void bind(Batch batch) throws SQLException {
        Head end = batch.end();
        insert.setLong(parameter++, end.position());
        insert.setBytes(parameter++, end.frontier().encode());
        insert.setObject(parameter++, end.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setLong(parameter++, batch.start().position());

        List<Batch.Row> rows = batch.rows();
        insert.setObject(parameter++, end.recordedAt().atOffset(ZoneOffset.UTC));
        longs(rows, Batch.Row::position);
        texts(rows, row -> row.event().id());
        texts(rows, row -> row.event().type());
        ints(rows, row -> row.event().revision());
        texts(rows, row -> row.draft().tagsLiteral());
        ints(rows, row -> Math.toIntExact(row.event().occurredOn().toEpochDay()));
        texts(rows, Batch.Row::actor);
        texts(rows, Batch.Row::commandId);
        array("bytea", rows.stream().map(Batch.Row::body).toArray(byte[][]::new));

        texts(rows, row -> row.event().id());
        longs(rows, Batch.Row::position);

        List<Batch.TagRow> tags = batch.tagRows();
        longs(tags, Batch.TagRow::tag);
        longs(tags, Batch.TagRow::position);
        longs(tags, Batch.TagRow::type);

        List<Receipt> receipts =
                batch.accepted().stream().map(Batch.Accepted::receipt).toList();
        texts(receipts, Receipt::commandId);
        texts(receipts, Receipt::fingerprint);
        longs(receipts, receipt -> receipt.entries().getFirst().position());
        longs(receipts, Receipt::lastPosition);
    }

    private <T> void longs(List<T> rows, ToLongFunction<T> column) throws SQLException {
        array("bigint", rows.stream().mapToLong(column).toArray());
    }

    private <T> void ints(List<T> rows, ToIntFunction<T> column) throws SQLException {
        array("int", rows.stream().mapToInt(column).toArray());
    }

    private <T> void texts(List<T> rows, Function<T, String> column) throws SQLException {
        array("text", rows.stream().map(column).toArray(String[]::new));
    }

    /** Arrays of one class travel in binary. */
    private void array(String type, Object values) throws SQLException {
        insert.setArray(parameter++, connection.unwrap(PGConnection.class).createArrayOf(type, values));
    }
}
