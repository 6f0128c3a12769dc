package mingjing.store.projection;

import static mingjing.store.Given.append;
import static mingjing.store.Given.eventWithId;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import mingjing.store.EventStore;
import mingjing.store.Receipt;
import mingjing.store.TestDatabase;
import mingjing.store.projection.ProjectionStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Views folded in memory, views that break, and what is parked meanwhile. */
class RebuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();
    private final PouredTally view = new PouredTally(1);
    private final ProjectionRunner runner = new ProjectionRunner(store, database.dataSource(), List.of(view));

    @AfterEach
    void close() {
        runner.close();
        store.close();
        database.close();
    }

    @Test
    void a_poisoned_event_parks_the_same_in_memory_and_page_by_page() throws SQLException {
        runner.start();
        record("{}", "a", "b");
        record("{\"poison\":1}", "a");
        record("{}", "a", "b", "c");
        caughtUp();
        Map<String, String> pageByPage = parked();

        rebuilt();

        assertThat(view.poured).hasValue(1);
        assertThat(parked()).isEqualTo(pageByPage).hasSize(2);
        assertThat(tally()).isEqualTo(Map.of("a", "1", "b", "2", "c", "1"));
        assertThat(status().lastFailure())
                .get()
                .asString()
                .contains("position 3")
                .contains("poison");
        view.poisoned = false;
        assertThat(runner.retry("tally")).isZero();
        assertThat(tally()).containsEntry("a", "3");
    }

    @Test
    void what_is_parked_is_counted_once_whether_retried_before_or_after_a_rebuild() throws SQLException {
        runner.start();
        record("{\"poison\":1}", "a");
        record("{}", "a");
        caughtUp();
        view.poisoned = false;

        rebuilt();

        assertThat(runner.retry("tally")).isZero();
        assertThat(tally()).isEqualTo(Map.of("a", "2"));
        assertThat(status().parkedEvents()).isZero();
        rebuilt();
        assertThat(tally()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void a_view_that_folds_nothing_stops_instead_of_parking_the_log() throws SQLException {
        runner.start();
        record("{}", "fine");
        caughtUp();
        record("{\"poison\":1}", many());
        until(() -> status().state() == State.FAILED);

        assertThat(status().lastFailure()).get().asString().contains("of the last");
        assertThat(status().parkedEvents()).isLessThan(20);
        assertThat(tally()).containsOnlyKeys("fine");

        view.poisoned = false;
        runner.resume("tally");
        until(() -> status().lag() == 0);
        runner.retry("tally");
        assertThat(tally()).hasSize(61);
        assertThat(status().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void a_rebuild_that_folds_nothing_stops_and_the_view_goes_on_serving() throws SQLException {
        view.poisoned = false;
        runner.start();
        record("{\"poison\":1}", many());
        caughtUp();

        view.poisoned = true;
        runner.rebuild("tally");
        until(() -> status().state() == State.FAILED);
        assertThat(status().rebuild().orElseThrow().stopped()).get().asString().contains("of the last 60 events");
        record("{}", "more");
        caughtUp();
        assertThat(tally()).hasSize(61);

        view.poisoned = false;
        rebuilt();
        assertThat(tally()).hasSize(61);
    }

    @Test
    void a_rebuild_left_by_a_dead_node_is_begun_anew_by_another() throws SQLException {
        runner.start();
        record("{}", "a", "b");
        caughtUp();
        database.execute("""
                insert into projections (name, generation, version, worker, worker_until, reached)
                values ('tally', 'next', 1, 'a dead node', clock_timestamp() + interval '2 seconds', 1)
                """);
        database.execute("create schema view_tally_next");
        database.execute("create table view_tally_next.tally (like view_tally.tally including all)");

        until(() -> status().rebuild().isPresent());
        until(() -> status().state() == State.RUNNING);

        assertThat(tally()).isEqualTo(Map.of("a", "1", "b", "1"));
    }

    @Test
    void how_far_and_how_fast_a_view_is_can_be_seen() {
        runner.start();
        record("{}", many());
        caughtUp();

        assertThat(status().percent()).isEqualTo(100);
        assertThat(status().eta()).isEmpty();
        Pace pace = new Pace();
        pace.reached(0, 0);
        pace.reached(500, 1_000_000_000);
        assertThat(pace.eventsPerSecond()).isEqualTo(500);
        assertThat(Pace.eta(1_000, 500)).contains(Duration.ofSeconds(2));
    }

    private static String[] many() {
        String[] things = new String[60];
        for (int i = 0; i < things.length; i++) {
            things[i] = "thing-" + i;
        }
        return things;
    }

    private void record(String payload, String... things) {
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        for (String thing : things) {
            receipts.add(store.append(
                    append(eventWithId(UUID.randomUUID().toString(), "Counted", payload, "thing:" + thing))));
        }
        receipts.forEach(CompletableFuture::join);
    }

    private void caughtUp() {
        assertThat(runner.awaitCaughtUp(store.head(), PATIENCE)).isTrue();
    }

    private void rebuilt() {
        runner.rebuild("tally");
        until(() -> status().state() == State.RUNNING);
    }

    private ProjectionStatus status() {
        return runner.status().getFirst();
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private Map<String, String> tally() throws SQLException {
        return query("select thing, n::text from view_tally.tally");
    }

    private Map<String, String> parked() throws SQLException {
        return query("select position::text, key || ' ' || reason from parked where generation = 'live'");
    }

    private Map<String, String> query(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Map<String, String> read = new TreeMap<>();
            List<String> keys = Sql.query(connection, sql, row -> {
                read.put(row.getString(1), row.getString(2));
                return row.getString(1);
            });
            assertThat(keys).doesNotHaveDuplicates();
            return read;
        }
    }
}
