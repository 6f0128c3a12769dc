package mingjing.bench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mingjing.bench.driver.Measured;
import mingjing.bench.driver.Payload;
import mingjing.bench.driver.Request;
import mingjing.bench.driver.Workloads;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.MeasuringProcess;
import mingjing.bench.measuring.Postgres;
import mingjing.candidate.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That everything can be measured; how fast it is, no test says. */
class SmokeTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Scale TINY = new Scale(true, SHORT, SHORT, SHORT, 2_000, "2k", 1_000, 20);

    private static Postgres postgres;
    private static CandidateProcess ours;

    @BeforeAll
    static void start() throws IOException {
        postgres = Postgres.start();
        ours = CandidateProcess.ours();
    }

    @AfterAll
    static void stop() throws IOException {
        ours.close();
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Workloads.APPEND, Workloads.LOAD_APPEND, Workloads.SPEEDRUN})
    void a_workload_runs_in_a_process_of_its_own(String workload) throws Exception {
        Candidates candidates = new Candidates(postgres, TINY);
        assertThat(Candidates.perSecond(candidates.onNewDatabase(ours, workload, 2, SHORT)))
                .isPositive();
    }

    @Test
    void a_filled_database_can_be_sourced_and_appended_to() throws Exception {
        Database database = postgres.create();
        ours.ask(new Request("prepare", database, 0, SHORT, SHORT, 0));
        Preload.fill(database, 2_000, new String(Payload.OF_256_BYTES, StandardCharsets.UTF_8));
        Candidates candidates = new Candidates(postgres, TINY);
        assertThat(Candidates.perSecond(candidates.on(database, ours, Workloads.SOURCE, 1, SHORT, 100)))
                .isPositive();
        assertThat(Candidates.perSecond(candidates.on(database, ours, Workloads.APPEND, 2, SHORT, 0)))
                .isPositive();
    }

    @Test
    void orders_are_carried_out_and_rows_imported() throws Exception {
        Measured orders = new Ordering(postgres).withReceipts(2, SHORT, SHORT);
        assertThat(orders.operations()).isPositive();
        assertThat(Importing.rate(postgres, 20)).isPositive();
    }

    @Test
    void the_board_is_rebuilt_whole() throws Exception {
        try (Rebuilding board = new Rebuilding(postgres, 1_000)) {
            assertThat(board.rate()).isPositive();
        }
    }

    @Test
    void the_application_is_measured_in_a_process_of_its_own() throws Exception {
        Measurement importing = new Application(postgres, TINY).all().getLast();
        try (MeasuringProcess process = ApplicationProcess.start(postgres, TINY)) {
            assertThat(process.once(importing.name())).hasSize(1).doesNotContain(0);
        }
    }

    @Test
    void appends_become_visible() throws Exception {
        assertThat(new Visibility(postgres).measure(SHORT, SHORT).p50()).isPositive();
    }
}
