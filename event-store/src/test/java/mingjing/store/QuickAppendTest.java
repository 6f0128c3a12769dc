package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.appendIf;
import static mingjing.store.Given.command;
import static mingjing.store.Given.event;
import static mingjing.store.Given.eventWithId;
import static mingjing.store.Given.nothingTagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appends that trust memory: everything that can make memory wrong, and that nothing of it is believed. */
class QuickAppendTest {
    private final TestDatabase database = TestDatabase.create();
    private final EventStore one = database.open();
    private final EventStore other = database.open();

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    /**
     * Nobody listens, so neither store hears of the other: only the compare-and-set of the head can tell. The pauses let the store
     * trust its memory again.
     */
    @Test
    void what_another_node_appended_unheard_of_is_never_overlooked() throws InterruptedException {
        one.append(append(event("A", "x:1"))).join();
        for (int round = 0; round < 4; round++) {
            Thread.sleep(Appender.CAREFUL_FOR.plusMillis(20));
            long seen = one.head();
            String seat = "seat:" + round;
            other.append(appendIf(nothingTagged(seen, seat), event("Claimed", seat)))
                    .join();

            assertThatThrownBy(() -> one.append(appendIf(nothingTagged(seen, seat), event("Claimed", seat)))
                            .join())
                    .hasCauseInstanceOf(AppendRejected.class);
            one.append(appendIf(nothingTagged(seen + 1, seat), event("Left", seat)))
                    .join();
        }

        assertThat(one.head()).isEqualTo(9);
        assertThat(one.headDetails().root())
                .isEqualTo(LogIntegrityTest.rootOver(
                        one.source(Query.everything(), 0).events()));
    }

    @Test
    void a_condition_older_than_memory_is_asked_of_the_log() {
        one.append(append(event("A", "x:1"), event("B", "y:1"))).join();
        try (EventStore restarted = database.open()) {
            restarted.append(append(event("C"))).join();

            assertThatThrownBy(() -> restarted
                            .append(appendIf(nothingTagged(0, "x:1"), event("A", "x:1")))
                            .join())
                    .hasCauseInstanceOf(AppendRejected.class);
            assertThat(restarted
                            .append(appendIf(nothingTagged(1, "x:1"), event("A", "x:1")))
                            .join()
                            .lastPosition())
                    .isEqualTo(4);
        }
    }

    /** The database was put back to an older state: what the caller saw is gone. */
    @Test
    void a_marker_beyond_the_head_is_refused() {
        one.append(append(event("A", "x:1"))).join();

        assertThatThrownBy(() -> one.append(appendIf(nothingTagged(7, "x:1"), event("A", "x:1")))
                        .join())
                .hasCauseInstanceOf(AppendRejected.class);
        assertThat(one.head()).isEqualTo(1);
    }

    /** Both tags were seen, but never on one event. */
    @Test
    void a_condition_on_several_tags_is_not_broken_by_halves_of_it() {
        one.append(append(event("A", "leader:1"), event("A", "day:1"))).join();

        one.append(appendIf(nothingTagged(0, "leader:1", "day:1"), event("Visited", "leader:1", "day:1")))
                .join();

        assertThatThrownBy(() -> one.append(
                                appendIf(nothingTagged(0, "leader:1", "day:1"), event("Visited", "leader:1", "day:1")))
                        .join())
                .hasCauseInstanceOf(AppendRejected.class);
    }

    @Test
    void a_command_resent_after_its_own_events_gets_its_first_receipt_and_not_a_conflict() {
        Append claim = command("c-1", nothingTagged(0, "seat:1"), event("Claimed", "seat:1"));
        Receipt first = one.append(claim).join();
        one.append(append(event("A"))).join();

        assertThatThrownBy(() -> one.append(claim).join())
                .cause()
                .isInstanceOfSatisfying(
                        AlreadyAppended.class,
                        again -> assertThat(again.first().lastPosition()).isEqualTo(first.lastPosition()));
    }

    @Test
    void an_event_id_used_twice_is_refused_and_leaves_memory_right() {
        one.append(append(eventWithId("e-1", "A", "{}", "x:1"))).join();

        assertThatThrownBy(() ->
                        one.append(append(eventWithId("e-1", "A", "{}", "x:2"))).join())
                .hasCauseInstanceOf(StoreFailure.class);

        one.append(appendIf(nothingTagged(1, "x:2"), event("A", "x:2"))).join();
        assertThat(one.head()).isEqualTo(2);
    }

    /** The log of two nodes that take turns, each quick most of the time, is one log. */
    @Test
    void two_nodes_taking_turns_count_together() {
        Query counter = Query.tags(Given.tag("counter:1"));
        int counted = 0;
        while (counted < 60) {
            EventStore store = counted % 3 == 0 ? one : other;
            Sourced sourced = store.source(counter, 0);
            assertThat(sourced.events()).hasSize(counted);
            store.append(appendIf(new Condition(counter, sourced.head()), event("Counted", "counter:1")))
                    .join();
            counted++;
        }

        assertThat(one.head()).isEqualTo(60);
    }

    @Test
    void a_head_that_is_not_let_go_fails_appends_after_a_while() throws Exception {
        StoreSettings impatient = StoreSettings.defaults().withPatience(Duration.ofMillis(200));
        try (EventStore store = database.open(impatient);
                Connection holder = database.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select position from head for update");

            List<CompletableFuture<Receipt>> answers =
                    List.of(store.append(append(event("A"))), store.append(append(event("B"))));
            assertThat(answers)
                    .allSatisfy(answer -> assertThatThrownBy(answer::join).hasCauseInstanceOf(StoreFailure.class));
            holder.rollback();

            store.append(append(event("C"))).join();
            assertThat(store.head()).isEqualTo(1);
        }
    }

    /** A lone virtual thread writes by itself; as soon as there are several, they queue, and nobody is lost between the two ways. */
    @Test
    void callers_who_write_themselves_and_callers_who_queue_share_one_log() throws Exception {
        List<CompletableFuture<Receipt>> receipts = new CopyOnWriteArrayList<>();
        List<Thread> callers = IntStream.range(0, 8)
                .mapToObj(caller -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 40; i++) {
                        CompletableFuture<Receipt> answer =
                                (i % 3 == 0 ? other : one).append(append(event("A", "x:" + caller)));
                        answer.join();
                        receipts.add(answer);
                    }
                }))
                .toList();
        for (int i = 0; i < 40; i++) {
            receipts.add(one.append(append(event("B"))));
        }
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(receipts.stream().map(answer -> answer.join().lastPosition()))
                .doesNotHaveDuplicates()
                .hasSize(360);
        assertThat(one.headDetails().position()).isEqualTo(360);
        assertThat(one.headDetails().root())
                .isEqualTo(LogIntegrityTest.rootOver(
                        one.source(Query.everything(), 0).events()));
    }

    @Test
    void a_lone_caller_who_is_interrupted_leaves_the_store_able_to_append() throws Exception {
        one.append(append(event("A"))).join();
        Thread caller = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            one.append(append(event("B"))).exceptionally(failure -> null).join();
        });
        caller.join();

        long last = one.append(append(event("C"))).join().lastPosition();

        assertThat(last).isEqualTo(one.head()).isBetween(2L, 3L);
    }
}
