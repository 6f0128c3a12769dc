package mingjing.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mingjing.torture.cases.Cases;
import mingjing.torture.judge.Wrong;
import mingjing.torture.node.Candidates;
import mingjing.torture.planted.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A suite that finds nothing proves nothing: each planted fault must be found, and where there is none, none. */
class FaultsAreFoundTest {
    /** A fault shows by chance; on a machine that does other things besides, a hasty run may be over before it does. */
    private static final int TRIES = 3;

    private static Bench bench;

    @BeforeAll
    static void start() throws IOException {
        bench = Bench.start(Candidates.named("planted-" + Fault.NONE), Audit.none(), Pace.SHORT);
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CHECKS_OUTSIDE_THE_LOCK, racers, WINNERS",
        "CHECKS_OUTSIDE_THE_LOCK, racers, OVERLOOKED",
        "MARKS_TOO_LATE, mixed, OVERLOOKED",
        "FORGETS_CRITERIA, enrolment, OVERLOOKED",
        "FORGETS_CRITERIA, neighbours, RULE_BROKEN",
        "ACKNOWLEDGES_EARLY, crash, LOST",
        "NUMBERS_BEFORE_COMMITTING, processes, TAIL_WRONG",
        "FORGETS_COMMANDS, resent, DUPLICATED",
        "TEARS_COMMANDS, poison, TORN",
        "REFUSES_WHAT_IT_RECORDED, mixed, RECORDED_THOUGH_REFUSED",
        "REFUSES_FOR_NOTHING, shutdown, REFUSED_WITHOUT_CAUSE",
        "DOES_NOT_HEAL, gone, NOT_HEALED",
    })
    void a_planted_fault_is_found(Fault fault, String name, Wrong wrong) {
        List<Run> runs = new ArrayList<>();
        do {
            runs.add(run(fault, name));
        } while (runs.size() < TRIES && !runs.getLast().wrong().containsKey(wrong));

        assertThat(runs.getLast().wrong()).as(runs.toString()).containsKey(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"racers", "forced", "resent", "enrolment", "poison", "shutdown", "mixed"})
    void a_store_without_a_fault_is_found_sound(String name) {
        List<Run> runs = new ArrayList<>();
        do {
            runs.add(run(Fault.NONE, name));
            assertThat(runs.getLast().examples()).as(runs.toString()).isEmpty();
            // On a busy machine a shutdown may come before anything was recorded: that run says nothing.
        } while (runs.size() < TRIES && runs.getLast().recorded() == 0);

        assertThat(runs.getLast().recorded()).as(runs.toString()).isPositive();
    }

    private static Run run(Fault fault, String name) {
        Case one = Cases.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        long seed = Long.getLong("seed", System.nanoTime());
        Run run = Runner.run(
                bench.with(Candidates.named("planted-" + fault), fault == Fault.NONE ? Pace.SHORT : Pace.HASTY),
                one,
                seed);
        System.out.println(List.of(fault, name, "seed " + seed, run.took(), run.wrong(), run.failed(), run.kills()));
        return run;
    }
}
