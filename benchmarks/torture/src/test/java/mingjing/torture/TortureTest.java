package mingjing.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import mingjing.torture.cases.Cases;
import mingjing.torture.node.Candidates;
import mingjing.torture.own.OwnAudit;
import mingjing.torture.own.OwnCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short form: our store in every trouble once; {@code -Dseed=S} repeats it. */
class TortureTest {
    /** A minute must do; {@code ./mingjing torture} runs these too. */
    private static final Set<String> LONG_ONLY = Set.of("processes", "frozen", "crowded");

    private static Bench bench;

    @BeforeAll
    static void start() throws IOException {
        bench = Bench.start(Candidates.named(OwnAudit.NAME), new OwnAudit(), Pace.SHORT);
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
    }

    static List<String> names() {
        return all().map(Case::name).filter(name -> !LONG_ONLY.contains(name)).toList();
    }

    private static Stream<Case> all() {
        return Stream.concat(Cases.all().stream(), OwnCases.all().stream());
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothing_comes_out_wrong(String name) {
        long seed = Long.getLong("seed", new Random().nextInt(Integer.MAX_VALUE));
        Case one = all().filter(each -> each.name().equals(name)).findFirst().orElseThrow();

        Run run = Runner.run(bench, one, seed);

        System.out.println(name + " --seed " + seed + " " + run.took());
        Assumptions.assumeTrue(run.skipped().isEmpty(), run.skipped());
        assertThat(run.examples()).as(name + " --seed " + seed).isEmpty();
    }
}
