package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who follow the log see every event once and in order, and soon. */
class TailTest {
    private final TestDatabase database = TestDatabase.create();
    private final EventStore one = database.open();
    private final EventStore other = database.open();

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void a_reader_misses_nothing_while_two_nodes_write_and_a_foreign_transaction_stays_open() throws Exception {
        int each = 1_000;
        try (Connection foreign = database.dataSource().getConnection()) {
            foreign.setAutoCommit(false);
            try (Statement statement = foreign.createStatement()) {
                statement.execute("create table somebody_elses (n int)");
            }
            CompletableFuture<List<Long>> tail = CompletableFuture.supplyAsync(() -> tail(2 * each));
            for (EventStore node : List.of(one, other)) {
                Thread.startVirtualThread(() -> appendMany(node, each));
            }

            assertThat(tail.get(30, TimeUnit.SECONDS))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 2L * each).boxed().toList());
            foreign.rollback();
        }
    }

    private static void appendMany(EventStore node, int count) {
        List<CompletableFuture<Receipt>> receipts = IntStream.range(0, count)
                .mapToObj(i -> node.append(append(event(i % 3 == 0 ? "A" : "B"))))
                .toList();
        receipts.forEach(CompletableFuture::join);
    }

    private List<Long> tail(int expected) {
        List<Long> seen = new ArrayList<>();
        long upTo = 0;
        while (seen.size() < expected) {
            Page page = other.page(Query.everything(), upTo, 37);
            page.events().forEach(event -> seen.add(event.position()));
            upTo = page.upTo();
        }
        return seen;
    }

    @Test
    void a_listener_hears_of_this_nodes_and_of_other_nodes_appends() throws InterruptedException {
        Semaphore heard = new Semaphore(0);
        try (Subscription subscription = one.onAppended(heard::release)) {
            assertThat(heard.tryAcquire(5, TimeUnit.SECONDS))
                    .as("once to begin with")
                    .isTrue();
            Thread.sleep(300);
            heard.drainPermits();

            one.append(append(event("A"))).join();
            assertThat(heard.tryAcquire(200, TimeUnit.MILLISECONDS)).isTrue();
            Thread.sleep(300);
            heard.drainPermits();

            other.append(append(event("A"))).join();
            assertThat(heard.tryAcquire(200, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void a_listener_hears_of_growth_even_when_no_notification_comes() throws SQLException, InterruptedException {
        Semaphore heard = new Semaphore(0);
        try (Subscription subscription = one.onAppended(heard::release)) {
            assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(300);
            heard.drainPermits();

            database.execute("update head set position = 2, frontier = '\\x" + "00".repeat(32) + "'");

            assertThat(heard.tryAcquire(2, TimeUnit.SECONDS)).isTrue();
            assertThat(subscription).isNotNull();
        }
    }
}
