package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import mingjing.events.Tag;

/** Writes a whole batch, the new head and the signal to other nodes, and commits: all in one round trip. */
final class InsertBatch {
    /** Heard by every node of the database; says the position the log has grown to. */
    static final String CHANNEL = "mingjing_appended";

    private static final String SQL = """
            with added as materialized (
                select *
                from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::date[], ?::text[], ?::text[], ?::bytea[])
                    as added (position, id, type, revision, tags, occurred_on, actor, command_id, body)
            ), added_events as (
                insert into events
                    (position, id, type, revision, tags, occurred_on, recorded_at, actor, command_id, body)
                select position, id, type, revision, tags::text[], occurred_on, ?, actor, command_id, body
                from added
            ), added_ids as (
                insert into event_ids (id, position)
                select id, position
                from added
            ), added_tags as (
                insert into event_tags (tag, position, type)
                select tag, position, type
                from unnest(?::text[], ?::bigint[], ?::text[]) as added_tag (tag, position, type)
            ), added_commands as (
                insert into commands (command_id, fingerprint, first_position, last_position)
                select command_id, fingerprint, first_position, last_position
                from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[])
                    as added_command (command_id, fingerprint, first_position, last_position)
            )
            update head
            set position = ?, frontier = ?, recorded_at = ?;
            select pg_notify('mingjing_appended', ?);
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
        List<Batch.Row> rows = batch.rows();
        array("bigint", rows, Batch.Row::position);
        array("text", rows, row -> row.event().id());
        array("text", rows, row -> row.event().type());
        array("int", rows, row -> row.event().revision());
        array("text", rows, row -> literal(row.event().tags()));
        array("date", rows, row -> row.event().occurredOn().toString());
        array("text", rows, Batch.Row::actor);
        array("text", rows, Batch.Row::commandId);
        insert.setArray(
                parameter++,
                connection.createArrayOf(
                        "bytea", rows.stream().map(Batch.Row::body).toArray(byte[][]::new)));
        insert.setObject(parameter++, batch.recordedAt().atOffset(ZoneOffset.UTC));
        List<Batch.TagRow> tags = batch.tagRows();
        array("text", tags, Batch.TagRow::tag);
        array("bigint", tags, Batch.TagRow::position);
        array("text", tags, Batch.TagRow::type);
        List<Receipt> receipts =
                batch.accepted().stream().map(Batch.Accepted::receipt).toList();
        array("text", receipts, Receipt::commandId);
        array("text", receipts, Receipt::fingerprint);
        array("bigint", receipts, receipt -> receipt.entries().getFirst().position());
        array("bigint", receipts, Receipt::lastPosition);
        Head end = batch.end();
        insert.setLong(parameter++, end.position());
        insert.setBytes(parameter++, end.frontier().encode());
        insert.setObject(parameter++, end.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(parameter++, Long.toString(end.position()));
    }

    private <T> void array(String type, List<T> rows, Function<T, Object> column) throws SQLException {
        insert.setArray(
                parameter++,
                connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }

    /** PostgreSQL cannot unnest arrays of arrays, so an event's tags travel as one array literal. */
    private static String literal(Collection<Tag> tags) {
        StringBuilder literal = new StringBuilder("{");
        for (Tag tag : tags) {
            literal.append(literal.length() == 1 ? "\"" : ",\"");
            literal.append(tag.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            literal.append('"');
        }
        return literal.append('}').toString();
    }
}
