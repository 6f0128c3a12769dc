package mingjing.store.projection;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import mingjing.store.EventStore;
import mingjing.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node that dies or hangs while it folds a view hands it over within seconds, and nothing is folded twice. */
class HandOverTest {
    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void a_view_is_taken_over_from_a_killed_node() throws Exception {
        Process node = stuckNode();
        node.destroyForcibly().waitFor();

        takenOverWithin(Duration.ofSeconds(5));
    }

    @Test
    void a_view_is_taken_over_from_a_node_that_hangs() throws Exception {
        Process node = stuckNode();
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(node.pid()))
                    .start()
                    .waitFor();

            takenOverWithin(Duration.ofSeconds(8));
        } finally {
            node.destroyForcibly();
        }
    }

    private void takenOverWithin(Duration limit) throws SQLException {
        try (ProjectionRunner runner = new ProjectionRunner(store, database.dataSource(), List.of(new Tally(1)))) {
            long start = System.nanoTime();
            runner.start();
            assertThat(runner.awaitCaughtUp(store.head(), limit)).isTrue();
            System.out.println("taken over after "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        }
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(Sql.query(connection, "select n from view_tally.tally", row -> row.getLong(1)))
                    .containsExactly(3L);
        }
    }

    /** Another JVM, once it holds the view's lock in the middle of a fold. */
    private Process stuckNode() throws IOException, SQLException {
        for (int i = 0; i < 3; i++) {
            store.append(append(event("Counted", "thing:a"))).join();
        }
        String url;
        try (Connection connection = database.dataSource().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        Process node = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StuckNode.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        BufferedReader output = node.inputReader();
        for (String line = output.readLine(); !"folding".equals(line); line = output.readLine()) {
            assertThat(line).as("the other node ended").isNotNull();
        }
        return node;
    }
}
