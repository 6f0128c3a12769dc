package mingjing.events.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjing.events.contest.Seal;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemId;
import org.junit.jupiter.api.Test;

class SampleDrawTest {
    private static final List<ProblemId> POPULATION = IntStream.rangeClosed(1, 30)
            .mapToObj(number -> new ProblemId("P-2022-%03d".formatted(number)))
            .toList();

    @Test
    void the_same_seed_draws_the_same_whatever_the_order() {
        assertThat(SampleDraw.draw("571", POPULATION.reversed(), 6)).isEqualTo(SampleDraw.draw("571", POPULATION, 6));
        assertThat(SampleDraw.hash(POPULATION.reversed())).isEqualTo(SampleDraw.hash(POPULATION));
        assertThat(SampleDraw.draw("572", POPULATION, 6)).isNotEqualTo(SampleDraw.draw("571", POPULATION, 6));
        assertThat(SampleDraw.draw("571", POPULATION, 99)).hasSize(30);
    }

    /** The line an auditor types, as docs/auditor.zh-CN.md has it. */
    @Test
    void a_shell_draws_the_same() throws IOException, InterruptedException {
        String script = "while read id; do printf '%s\\0%s' \"$SEED\" \"$id\" | sha256sum | cut -c1-64 | tr '\\n' ' ';"
                + " echo $id; done | LC_ALL=C sort | head -n 6 | cut -d' ' -f2";
        assertThat(shell(script)).isEqualTo(lines(SampleDraw.draw("福彩 571", POPULATION, 6)));
        assertThat(shell("LC_ALL=C sort | sha256sum | cut -c1-64")).isEqualTo(SampleDraw.hash(POPULATION) + "\n");
    }

    private static String shell(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script);
        builder.environment().put("SEED", "福彩 571");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (var in = process.outputWriter(java.nio.charset.StandardCharsets.UTF_8)) {
            in.write(lines(POPULATION));
        }
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private static String lines(List<ProblemId> problems) {
        StringBuilder lines = new StringBuilder();
        problems.forEach(problem -> lines.append(problem).append('\n'));
        return lines.toString();
    }

    /** What was drawn and recorded before must come out for ever. */
    @Test
    void an_old_draw_and_an_old_order_come_out_again() {
        assertThat(SampleDraw.draw("福彩 571", POPULATION, 3))
                .extracting(ProblemId::value)
                .containsExactly("P-2022-012", "P-2022-024", "P-2022-015");
        List<UnitId> units =
                Stream.of("SQ-01", "SQ-02", "SQ-03", "SQ-04").map(UnitId::new).toList();
        assertThat(Seal.order("八月十五", units))
                .extracting(UnitId::value)
                .containsExactly("SQ-02", "SQ-04", "SQ-03", "SQ-01");
    }

    /** 3,000 draws of 6 from 30: each problem is expected 600 times, with a standard deviation of 22. */
    @Test
    void every_problem_has_the_same_chance() {
        Map<ProblemId, Integer> times = new HashMap<>();
        for (int seed = 0; seed < 3_000; seed++) {
            SampleDraw.draw("seed " + seed, POPULATION, 6).forEach(problem -> times.merge(problem, 1, Integer::sum));
        }
        assertThat(times).hasSize(30);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(600 - 100, 600 + 100));
    }

    @Test
    void a_seed_has_one_source() {
        LocalDate day = LocalDate.of(2022, 7, 1);
        assertThatThrownBy(() -> new SeedSource("两样", Optional.of(day), Optional.of(9L)))
                .hasMessageContaining("两者取一");
        assertThatThrownBy(() -> new SeedSource("没有", Optional.empty(), Optional.empty()))
                .hasMessageContaining("两者取一");
    }
}
