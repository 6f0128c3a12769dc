package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.command;
import static mingjing.store.Given.event;
import static mingjing.store.Given.eventWithId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What must be true of the stored log whatever happens. */
class LogIntegrityTest {
    private final TestDatabase database = TestDatabase.create();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2022-06-30T01:02:03.123456Z"));
    private final InstantSource hand = now::get;
    private final EventStore store = database.open(StoreSettings.defaults().withClock(hand.withZone(ZoneOffset.UTC)));

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void positions_have_no_gap_and_the_head_commits_to_every_body() {
        appendMany(300);

        List<Recorded> events = store.source(Query.everything(), 0).events();
        assertThat(events)
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 300).mapToObj(i -> (long) i).toList());
        assertThat(store.headDetails().root()).isEqualTo(rootOver(events));
    }

    @Test
    void bodies_are_canonical_and_agree_with_the_columns() {
        store.append(append(
                        eventWithId(
                                "e-1",
                                "A",
                                "{\"z\":[1,{\"b\":2,\"a\":\"\\u0001\\\"\"}],\"a\":1e2}",
                                "x:\"\\{},",
                                "y:邻里"),
                        eventWithId("e-2", "B", "{}")))
                .join();
        now.set(Instant.parse("2022-06-30T01:02:04Z"));
        store.append(append(event("C"))).join();

        for (Recorded event : store.source(Query.everything(), 0).events()) {
            JsonNode body = CanonicalJson.mapper().readTree(event.body());
            assertThat(CanonicalJson.canonical(body)).isEqualTo(event.body());
            assertThat(body.get("id").stringValue()).isEqualTo(event.id());
            assertThat(body.get("type").stringValue()).isEqualTo(event.type());
            assertThat(body.get("revision").intValue()).isEqualTo(event.revision());
            assertThat(body.get("actor").stringValue()).isEqualTo(event.actor());
            assertThat(body.get("commandId").stringValue()).isEqualTo(event.commandId());
            assertThat(body.get("occurredOn").stringValue())
                    .isEqualTo(event.occurredOn().toString());
            assertThat(Instant.parse(body.get("recordedAt").stringValue())).isEqualTo(event.recordedAt());
            List<String> tags = new ArrayList<>();
            body.get("tags").forEach(tag -> tags.add(tag.stringValue()));
            assertThat(event.tags()).extracting(Object::toString).isEqualTo(tags);
        }
    }

    @Test
    void recorded_times_never_go_back_even_when_the_clock_does() {
        store.append(append(event("A"))).join();
        now.set(now.get().minusSeconds(60));
        store.append(append(event("B"))).join();

        assertThat(store.at(2).orElseThrow().recordedAt())
                .isEqualTo(store.at(1).orElseThrow().recordedAt());
    }

    @Test
    void the_position_at_an_instant_is_the_last_one_recorded_by_then() {
        Instant start = now.get();
        assertThat(store.positionAt(start)).isZero();
        for (int second = 0; second < 7; second++) {
            now.set(start.plusSeconds(second));
            store.append(append(event("A"), event("B"))).join();
        }

        assertThat(store.positionAt(start.minusNanos(1_000))).isZero();
        for (int second = 0; second < 7; second++) {
            assertThat(store.positionAt(start.plusSeconds(second))).isEqualTo(2 * second + 2);
            assertThat(store.positionAt(start.plusSeconds(second).plusMillis(500)))
                    .isEqualTo(2 * second + 2);
        }
    }

    @Test
    void nothing_recorded_can_be_changed_or_removed() {
        store.append(append(event("A", "x:1"))).join();

        for (String attempt : List.of(
                "update events set type = 'B'",
                "delete from events",
                "truncate events",
                "truncate events_000000",
                "delete from events_000000",
                "update event_tags set tag = 2",
                "delete from event_tags",
                "truncate event_tags",
                "delete from event_ids",
                "truncate event_ids",
                "update commands set fingerprint = ''",
                "delete from commands",
                "truncate commands")) {
            assertThatThrownBy(() -> database.execute(attempt)).as(attempt).hasMessageContaining("append-only");
        }
    }

    @Test
    void one_command_the_database_refuses_fails_alone_in_its_batch() throws SQLException {
        store.append(append(eventWithId("taken", "A", "{}"))).join();
        List<CompletableFuture<Receipt>> good = new ArrayList<>();
        List<CompletableFuture<Receipt>> bad = new ArrayList<>();
        try (Connection holder = holdHead()) {
            good.add(store.append(append(event("A"))));
            for (int i = 0; i < 20; i++) {
                good.add(store.append(append(event("A", "n:" + i))));
                if (i % 10 == 0) {
                    bad.add(store.append(append(eventWithId("taken", "A", "{}"))));
                    bad.add(store.append(append(event("A", "nul:\0"))));
                }
            }
            holder.rollback();
        }

        bad.forEach(future -> assertThatThrownBy(future::join).hasCauseInstanceOf(StoreFailure.class));
        good.forEach(future -> assertThat(future.join().entries()).hasSize(1));
        assertThat(store.head()).isEqualTo(22);
        assertThat(store.headDetails().root())
                .isEqualTo(rootOver(store.source(Query.everything(), 0).events()));
    }

    @Test
    void a_command_resent_within_one_batch_gets_the_first_receipt() throws SQLException {
        CompletableFuture<Receipt> first;
        CompletableFuture<Receipt> again;
        try (Connection holder = holdHead()) {
            var _ = store.append(append(event("A")));
            first = store.append(command("c-1", Condition.none(), event("A")));
            again = store.append(command("c-1", Condition.none(), event("A")));
            holder.rollback();
        }

        Receipt receipt = first.join();
        assertThatThrownBy(again::join)
                .cause()
                .isInstanceOfSatisfying(
                        AlreadyAppended.class,
                        e -> assertThat(e.first()).usingRecursiveComparison().isEqualTo(receipt));
    }

    @Test
    void the_log_goes_on_into_a_new_partition() throws SQLException {
        long edge = 10_000_000;
        String peaks = "01".repeat(32 * Long.bitCount(edge - 3));
        database.execute("update head set position = " + (edge - 3) + ", frontier = '\\x" + peaks + "'");

        appendMany(10);

        assertThat(store.page(Query.everything(), edge - 3, 100).events())
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        IntStream.range(-2, 8).mapToObj(i -> edge + i).toList());
        assertThatThrownBy(() -> database.execute("truncate events_000001")).hasMessageContaining("append-only");
    }

    /** While somebody else holds the head, what is appended gathers into one batch. */
    private Connection holdHead() throws SQLException {
        Connection holder = database.dataSource().getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("select position from head for update");
        }
        return holder;
    }

    private void appendMany(int count) {
        List<CompletableFuture<Receipt>> receipts = IntStream.range(0, count)
                .mapToObj(i -> store.append(append(event("A", "n:" + i % 7))))
                .toList();
        receipts.forEach(CompletableFuture::join);
    }

    static byte[] rootOver(List<Recorded> events) {
        return MerkleFrontier.empty()
                .appendAll(
                        events.stream().map(event -> LeafHash.of(event.body())).toList())
                .root();
    }
}
