package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

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

    private final PreparedStatement insert;
    private int parameter = 1;

    private InsertBatch(PreparedStatement insert) {
        this.insert = insert;
    }

    static void intoAndCommit(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
            new InsertBatch(insert).bind(batch);
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
        Columns.longs(insert, parameter++, rows, Batch.Row::position);
        Columns.texts(insert, parameter++, rows, row -> row.event().id());
        Columns.texts(insert, parameter++, rows, row -> row.event().type());
        Columns.ints(insert, parameter++, rows, row -> row.event().revision());
        Columns.texts(insert, parameter++, rows, row -> row.draft().tagsLiteral());
        Columns.ints(
                insert,
                parameter++,
                rows,
                row -> Math.toIntExact(row.event().occurredOn().toEpochDay()));
        Columns.texts(insert, parameter++, rows, Batch.Row::actor);
        Columns.texts(insert, parameter++, rows, Batch.Row::commandId);
        Columns.bytes(insert, parameter++, rows, Batch.Row::body);

        Columns.texts(insert, parameter++, rows, row -> row.event().id());
        Columns.longs(insert, parameter++, rows, Batch.Row::position);

        List<Batch.TagRow> tags = batch.tagRows();
        Columns.longs(insert, parameter++, tags, Batch.TagRow::tag);
        Columns.longs(insert, parameter++, tags, Batch.TagRow::position);
        Columns.longs(insert, parameter++, tags, Batch.TagRow::type);

        List<Receipt> receipts =
                batch.accepted().stream().map(Batch.Accepted::receipt).toList();
        Columns.texts(insert, parameter++, receipts, Receipt::commandId);
        Columns.texts(insert, parameter++, receipts, Receipt::fingerprint);
        Columns.longs(
                insert,
                parameter++,
                receipts,
                receipt -> receipt.entries().getFirst().position());
        Columns.longs(insert, parameter++, receipts, Receipt::lastPosition);
    }
}
