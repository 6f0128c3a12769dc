package mingjing.store.projection;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static mingjing.store.Given.eventWithId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import mingjing.store.EventStore;
import mingjing.store.Receipt;
import mingjing.store.TestDatabase;
import mingjing.store.projection.ProjectionStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionRunnerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();
    private final List<ProjectionRunner> runners = new ArrayList<>();

    @AfterEach
    void close() {
        runners.forEach(ProjectionRunner::close);
        store.close();
        database.close();
    }

    @Test
    void a_view_follows_the_log() throws SQLException {
        ProjectionRunner runner = run(new Tally(1));

        count("a", "b", "a");
        store.append(append(event("Other"))).join();

        assertThat(caughtUp(runner)).isTrue();
        assertThat(tally()).isEqualTo(Map.of("a", 2L, "b", 1L));
        assertThat(runner.status()).singleElement().satisfies(status -> {
            assertThat(status.state()).isEqualTo(State.RUNNING);
            assertThat(status.position()).isEqualTo(4);
            assertThat(status.lag()).isZero();
        });
    }

    @Test
    void a_view_made_later_folds_what_was_there_before() throws SQLException {
        for (int i = 0; i < 30; i++) {
            count("a", "b", "c");
        }

        assertThat(caughtUp(run(new Tally(1)))).isTrue();

        assertThat(tally()).isEqualTo(Map.of("a", 30L, "b", 30L, "c", 30L));
    }

    @Test
    void a_view_is_visible_soon_after_the_append() {
        ProjectionRunner runner = run(new Tally(1));
        count("warm");
        caughtUp(runner);

        long start = System.nanoTime();
        count("a");
        assertThat(caughtUp(runner)).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void two_nodes_share_a_view_and_fold_each_event_once() throws SQLException {
        try (EventStore otherNode = database.open();
                ProjectionRunner other =
                        new ProjectionRunner(otherNode, database.dataSource(), List.of(new Tally(1)))) {
            ProjectionRunner one = run(new Tally(1));
            other.start();
            for (int i = 0; i < 200; i++) {
                count("a");
            }

            assertThat(caughtUp(one)).isTrue();
            assertThat(other.awaitCaughtUp(store.head(), PATIENCE)).isTrue();
            assertThat(tally()).isEqualTo(Map.of("a", 200L));

            one.close();
            count("a");
            assertThat(other.awaitCaughtUp(store.head(), PATIENCE)).isTrue();
            assertThat(tally()).as("the other node goes on alone").isEqualTo(Map.of("a", 201L));
        }
    }

    @Test
    void a_poisoned_event_parks_its_key_and_nothing_else() throws SQLException {
        Tally tally = new Tally(1);
        ProjectionRunner runner = run(tally);

        count("a", "b");
        store.append(append(eventWithId("bad", "Counted", "{\"poison\":1}", "thing:a")))
                .join();
        count("a", "b", "a");

        assertThat(caughtUp(runner)).isTrue();
        assertThat(tally()).isEqualTo(Map.of("a", 1L, "b", 2L));
        ProjectionStatus status = runner.status().getFirst();
        assertThat(status.parkedEvents()).isEqualTo(3);
        assertThat(status.lastFailure()).get().asString().contains("position 3").contains("poison");

        assertThat(runner.retry("tally")).as("still poisoned").isEqualTo(3);
        tally.poisoned = false;
        assertThat(runner.retry("tally")).isZero();

        assertThat(tally()).isEqualTo(Map.of("a", 4L, "b", 2L));
        assertThat(runner.status().getFirst().parkedEvents()).isZero();
    }

    @Test
    void each_key_that_waits_is_told_and_retried_by_itself() throws SQLException {
        Tally tally = new Tally(1);
        ProjectionRunner runner = run(tally);
        for (String thing : List.of("a", "b")) {
            store.append(append(eventWithId("bad-" + thing, "Counted", "{\"poison\":1}", "thing:" + thing)))
                    .join();
        }
        count("a");
        assertThat(caughtUp(runner)).isTrue();

        List<ParkedKey> waiting = runner.parked("tally", 10);
        assertThat(waiting).extracting(ParkedKey::key).containsExactly("a", "b");
        assertThat(waiting).extracting(ParkedKey::position).containsExactly(1L, 2L);
        assertThat(waiting).extracting(ParkedKey::events).containsExactly(2L, 1L);
        assertThat(waiting.getFirst().reason()).contains("poison");

        tally.poisoned = false;
        assertThat(runner.retry("tally", "a")).isZero();
        assertThat(tally()).isEqualTo(Map.of("a", 2L));
        assertThat(runner.parked("tally", 10)).extracting(ParkedKey::key).containsExactly("b");
    }

    @Test
    void a_paused_view_stands_still_and_catches_up_when_resumed() throws SQLException {
        ProjectionRunner runner = run(new Tally(1));
        count("a");
        caughtUp(runner);

        runner.pause("tally");
        count("a");
        assertThat(runner.status().getFirst().state()).isEqualTo(State.PAUSED);
        assertThat(tally()).isEqualTo(Map.of("a", 1L));

        runner.resume("tally");
        until(() -> runner.status().getFirst().lag() == 0);
        assertThat(tally()).isEqualTo(Map.of("a", 2L));
    }

    @Test
    void a_rebuilt_view_equals_itself_and_serves_all_the_time() throws Exception {
        ProjectionRunner runner = run(new Tally(1));
        for (int i = 0; i < 300; i++) {
            count("a", "b");
        }
        caughtUp(runner);
        Map<String, Long> before = tally();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong reads = new AtomicLong();
        CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> readUntil(stop, reads));
        until(() -> reads.get() > 20);

        for (int i = 0; i < 3; i++) {
            runner.rebuild("tally");
            until(() -> runner.status().getFirst().state() == State.RUNNING);
        }
        stop.set(true);

        assertThat(reader.get()).as("fewest things any reader saw").isEqualTo(600);
        assertThat(tally()).isEqualTo(before);
        until(() -> schemas().equals(List.of("view_tally")));
    }

    @Test
    void a_new_version_is_rebuilt_by_itself_while_the_old_one_serves() throws SQLException {
        ProjectionRunner old = run(new Tally(1));
        count("a", "a");
        caughtUp(old);
        old.close();

        ProjectionRunner runner = run(new Tally(10));
        until(() -> runner.status().getFirst().version() == 10);

        assertThat(tally()).isEqualTo(Map.of("a", 20L));
        count("a");
        until(() -> runner.status().getFirst().lag() == 0);
        assertThat(tally()).isEqualTo(Map.of("a", 30L));
    }

    @Test
    void events_appended_during_a_rebuild_are_in_the_rebuilt_view() throws SQLException {
        ProjectionRunner runner = run(new Tally(1));
        for (int i = 0; i < 50; i++) {
            count("a");
            if (i % 10 == 0) {
                runner.rebuild("tally");
            }
        }
        until(() -> runner.status().getFirst().state() == State.RUNNING);
        assertThat(caughtUp(runner)).isTrue();

        assertThat(tally()).isEqualTo(Map.of("a", 50L));
    }

    @Test
    void a_view_nobody_knows_cannot_be_operated() {
        ProjectionRunner runner = run(new Tally(1));

        assertThatThrownBy(() -> runner.pause("nobody"))
                .hasMessageContaining("nobody")
                .hasMessageContaining("tally");
    }

    private ProjectionRunner run(Projection projection) {
        ProjectionRunner runner = new ProjectionRunner(store, database.dataSource(), List.of(projection));
        runners.add(runner);
        runner.start();
        return runner;
    }

    private void count(String... things) {
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        for (String thing : things) {
            receipts.add(
                    store.append(append(eventWithId(UUID.randomUUID().toString(), "Counted", "{}", "thing:" + thing))));
        }
        receipts.forEach(CompletableFuture::join);
    }

    private boolean caughtUp(ProjectionRunner runner) {
        return runner.awaitCaughtUp(store.head(), PATIENCE);
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private Map<String, Long> tally() throws SQLException {
        return query("select thing, n from view_tally.tally");
    }

    private List<String> schemas() {
        try {
            return List.copyOf(query("select nspname::text, 1 from pg_namespace where nspname like 'view%'")
                    .keySet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> query(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            Map<String, Long> read = new TreeMap<>();
            while (rows.next()) {
                read.put(rows.getString(1), rows.getLong(2));
            }
            return read;
        }
    }

    /** One connection and one prepared statement for many reads, so that a cached plan would show. */
    private long readUntil(AtomicBoolean stop, AtomicLong reads) {
        long fewest = Long.MAX_VALUE;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement("select sum(n) from view_tally.tally")) {
            while (!stop.get()) {
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    fewest = Math.min(fewest, row.getLong(1));
                }
                reads.incrementAndGet();
            }
            return fewest;
        } catch (SQLException e) {
            throw new IllegalStateException("a reader was disturbed", e);
        }
    }
}
