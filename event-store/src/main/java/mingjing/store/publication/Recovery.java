package mingjing.store.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;

/**
 * Gives a database that is behind its published log the missing events back, with the very bytes that were published.
 *
 * <p>Before anything is recorded: a database that was put back from a backup and goes on by itself tells a second history. Columns and
 * indexes are made of the bodies, as they were at first; only what an idempotency key stood for is not known any more, so a key of a
 * restored command is refused instead of answered.
 */
public final class Recovery {
    /** Events of one transaction; whoever interrupts loses no more. */
    private static final int TOGETHER = 1_024;

    private static final String INSERT = """
            with given as (
                select position, body, convert_from(body, 'UTF8')::jsonb as said
                from unnest(?::bigint[], ?::bytea[]) as rows (position, body)
            ),
            written as (
                insert into events
                    (position, id, type, revision, tags, occurred_on, recorded_at, actor, command_id, body)
                select
                    position, said ->> 'id', said ->> 'type', (said ->> 'revision')::int,
                    array(select jsonb_array_elements_text(said -> 'tags')), (said ->> 'occurredOn')::date,
                    (said ->> 'recordedAt')::timestamptz, said ->> 'actor', said ->> 'commandId', body
                from given
            ),
            listed as (
                insert into event_ids (id, position)
                select said ->> 'id', position
                from given
            ),
            tagged as (
                insert into event_tags (tag, position, type)
                select distinct tag_number(tag), position, tag_number(said ->> 'type')
                from given
                cross join jsonb_array_elements_text(said -> 'tags') as tag
            ),
            remembered as (
                insert into commands (command_id, fingerprint, first_position, last_position)
                select said ->> 'commandId', 'restored', min(position), max(position)
                from given
                group by said ->> 'commandId'
                on conflict do nothing
            )
            update head
            set position = ?, frontier = ?, recorded_at = (select max((said ->> 'recordedAt')::timestamptz) from given)
            where position = ?
            """;

    private final DataSource dataSource;
    private final PublishedLog log;
    private final InstantSource clock;

    public Recovery(DataSource dataSource, PublishedLog log, InstantSource clock) {
        this.clock = clock;
        this.dataSource = dataSource;
        this.log = log;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The database had everything. */
        record Complete() implements Outcome {}

        /** So many events were missing and are there again. */
        record Restored(long from, long to) implements Outcome {}

        /** The database is behind, but not a beginning of what was published: nothing was done. */
        record OtherHistory(String report) implements Outcome {}
    }

    private record Behind(long position, MerkleFrontier frontier) {}

    /**
     * Restores what is missing.
     *
     * @param signed the last checkpoint this log has signed, and shown
     * @param progress told the last restored position, now and then
     */
    public Outcome run(Checkpoint signed, LongConsumer progress) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Behind head = head(connection);
            if (head.position() >= signed.size()) {
                return new Outcome.Complete();
            }
            if (!Arrays.equals(
                    log.frontier(head.position()).root(), head.frontier().root())) {
                return new Outcome.OtherHistory(report(signed, head));
            }
            connection.setAutoCommit(false);
            try {
                restore(connection, head, signed.size(), progress);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return new Outcome.Restored(head.position() + 1, signed.size());
        }
    }

    private static Behind head(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select position, frontier from head")) {
            row.next();
            return new Behind(row.getLong(1), MerkleFrontier.of(row.getLong(1), row.getBytes(2)));
        }
    }

    private String report(Checkpoint signed, Behind head) {
        return String.join(
                "\n",
                "The database holds another history than the one that was signed.",
                "signed: " + signed.size() + " events, root " + HexFormat.of().formatHex(signed.root()),
                "database: " + head.position() + " events, root "
                        + HexFormat.of().formatHex(head.frontier().root()),
                "found: " + clock.instant(),
                "");
    }

    private void restore(Connection connection, Behind head, long size, LongConsumer progress) throws SQLException {
        Behind reached = head;
        while (reached.position() < size) {
            long number = reached.position() / Tile.FULL;
            long until = Math.min(size, (number + TOGETHER / Tile.FULL) * Tile.FULL);
            List<byte[]> bodies = LongStream.rangeClosed(number, (until - 1) / Tile.FULL)
                    .boxed()
                    .flatMap(each -> log.entries(Tile.in(size, Tile.ENTRIES, each)).stream())
                    .skip(reached.position() % Tile.FULL)
                    .toList();
            reached = written(connection, reached, bodies);
            progress.accept(reached.position());
        }
    }

    private static Behind written(Connection connection, Behind before, List<byte[]> bodies) throws SQLException {
        long end = before.position() + bodies.size();
        MerkleFrontier frontier =
                before.frontier().appendAll(bodies.stream().map(LeafHash::of).toList());
        try (PreparedStatement partition = connection.prepareStatement("select ensure_event_partition(?)")) {
            for (long position : List.of(before.position() + 1, end)) {
                partition.setLong(1, position);
                partition.execute();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            LongStream.rangeClosed(before.position() + 1, end)
                                    .boxed()
                                    .toArray()));
            insert.setArray(2, connection.createArrayOf("bytea", bodies.toArray(byte[][]::new)));
            insert.setLong(3, end);
            insert.setBytes(4, frontier.encode());
            insert.setLong(5, before.position());
            if (insert.executeUpdate() != 1) {
                throw new SQLException("the log has grown while it was restored: is another node running?");
            }
        }
        connection.commit();
        return new Behind(end, frontier);
    }
}
