package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers those who source at the same time with one statement: a statement costs the server several times what it reads for one
 * decision.
 *
 * <p>A reader that is done asks at once for all who came in the meantime, by a connection that it keeps; nobody waits for more
 * company, and who is alone asks by himself. A statement begins after everybody in it has asked, so each gets what was committed before.
 */
final class GroupedSourcing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupedSourcing.class);

    private static final int LARGEST = 64;

    /** The plan is made once, perhaps when the log is nearly empty: it must do for a long one. */
    private static final List<String> BY_INDEX =
            List.of("set enable_seqscan = off", "set enable_hashjoin = off", "set enable_mergejoin = off");

    private static final String SQL = """
            select asked.number, %s, case when h.archived <= asked.after then h.position else -1 end
            from head h
            cross join unnest(?::bigint[], ?::bigint[], ?::text[]) with ordinality as asked (tag, after, types, number)
            left join lateral (
                select e.*
                from event_tags t
                join events e on e.position = t.position
                where t.tag = asked.tag
                and t.type = any (asked.types::bigint[])
                and t.position > asked.after
                and h.archived <= asked.after
            ) e on true
            order by asked.number, e.position
            """.formatted(Rows.COLUMNS);

    private static final int HEAD = 12;

    private final Rows rows;
    private final AtomicInteger asking = new AtomicInteger();
    private final BlockingQueue<Asked> waiting = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile boolean closed;

    GroupedSourcing(Database database, StoreSettings settings) {
        this.rows = new Rows(settings.upcasters());
        this.reader = Thread.ofPlatform()
                .daemon()
                .name("event-store-reader")
                .start(() -> answerAll(new KeptConnection(database, settings.patience(), true, BY_INDEX)));
    }

    /** One who asks; the answer is empty when he must ask by himself. */
    private static final class Asked {
        final long tag;
        final Query query;
        final long after;
        final CompletableFuture<Optional<Sourced>> answer = new CompletableFuture<>();
        final List<Recorded> events = new ArrayList<>();
        long head;

        Asked(Query query, long after) {
            this.query = query;
            this.tag = TagNumber.of(criterion().tags().iterator().next());
            this.after = after;
        }

        Criterion criterion() {
            return query.anyOf().getFirst();
        }
    }

    /** {@code alone} puts the same question by itself. */
    Sourced source(Query query, long after, Supplier<Sourced> alone) {
        boolean others = asking.getAndIncrement() > 0;
        try {
            return others && isOfOneTagAndItsTypes(query) ? together(new Asked(query, after), alone) : alone.get();
        } finally {
            asking.decrementAndGet();
        }
    }

    /** Only such questions can be put together; they are nearly all. */
    private static boolean isOfOneTagAndItsTypes(Query query) {
        return query.anyOf().size() == 1
                && query.anyOf().getFirst().tags().size() == 1
                && !query.anyOf().getFirst().types().isEmpty();
    }

    private Sourced together(Asked mine, Supplier<Sourced> alone) {
        waiting.add(mine);
        if (closed && waiting.remove(mine)) {
            return alone.get();
        }
        try {
            return mine.answer.join().orElseGet(alone);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreFailure failure ? failure : e;
        }
    }

    private void answerAll(KeptConnection connection) {
        List<Asked> group = new ArrayList<>();
        try (connection) {
            while (!closed) {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST - 1);
                answer(group, connection);
                group.clear();
            }
        } catch (InterruptedException e) {
            LOG.debug("the reader of the event store ends", e);
        } finally {
            closed = true;
            askAlone(group);
        }
    }

    /** Nobody may be left waiting for ever, whatever happened; after a failure that goes for those who came meanwhile too. */
    private void answer(List<Asked> group, KeptConnection connection) {
        try {
            read(connection.get(), group);
            group.forEach(asked -> asked.answer.complete(
                    asked.head < 0 ? Optional.empty() : Optional.of(new Sourced(asked.events, asked.head))));
        } catch (DatabaseUnreachable e) {
            StoreFailure failure = new StoreFailure("could not source events: " + e.getMessage(), e);
            waiting.drainTo(group);
            group.forEach(asked -> asked.answer.completeExceptionally(failure));
        } catch (SQLException | RuntimeException | Error e) {
            // It may be the fault of one of them; the others need not suffer.
            LOG.warn("{} who sourced events together ask again, one by one", group.size(), e);
            askAlone(group);
            connection.giveUp();
        }
    }

    private void askAlone(List<Asked> group) {
        waiting.drainTo(group);
        group.forEach(asked -> asked.answer.complete(Optional.empty()));
    }

    private void read(Connection connection, List<Asked> group) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            Columns.longs(select, 1, group, asked -> asked.tag);
            Columns.longs(select, 2, group, asked -> asked.after);
            Columns.texts(select, 3, group, asked -> literal(asked.criterion().types()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    take(row, group.get(row.getInt(1) - 1));
                }
            }
        }
    }

    /** PostgreSQL cannot unnest arrays of arrays, so the numbers of one question's types travel as an array's text. */
    private static String literal(Set<String> types) {
        return TypeNumbers.of(types).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private void take(ResultSet row, Asked asked) throws SQLException {
        asked.head = row.getLong(HEAD);
        if (row.getLong(2) > 0) {
            Recorded event = rows.read(row);
            if (asked.query.matches(event.type(), event.tags())) {
                asked.events.add(event);
            }
        }
    }

    /** Whoever asks afterwards asks by himself. */
    @Override
    public void close() {
        closed = true;
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
