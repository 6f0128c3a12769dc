package mingjing.rules.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Weighing STAGE_ONLY = new Weighing(Map.of(), 100);

    /** Marks of judges P1, P2 … for one entrant after the other. */
    private static Panel panel(Map<String, List<String>> marks) {
        SortedMap<String, SortedMap<String, BigDecimal>> byJudge = new TreeMap<>();
        marks.forEach((entrant, given) -> {
            for (int judge = 0; judge < given.size(); judge++) {
                if (!given.get(judge).isEmpty()) {
                    byJudge.computeIfAbsent("P" + (judge + 1), _ -> new TreeMap<>())
                            .put(entrant, new BigDecimal(given.get(judge)));
                }
            }
        });
        return new Panel(byJudge, 5);
    }

    private static BigDecimal score(String... marks) {
        return panel(Map.of("A", List.of(marks))).score("A").orElseThrow();
    }

    @Test
    void from_five_marks_on_one_high_and_one_low_are_left_out() {
        assertThat(score("90", "80", "70", "100")).isEqualByComparingTo("85");
        assertThat(score("90", "80", "70", "100", "10")).isEqualByComparingTo("80");
        assertThat(score("90", "90", "90", "90", "90")).isEqualByComparingTo("90");
        assertThat(score("88", "90", "91", "95", "70", "85", "86")).isEqualByComparingTo("88");
        assertThat(panel(Map.of()).score("A")).isEmpty();
    }

    @Test
    void a_score_is_rounded_half_up_to_three_decimals() {
        assertThat(score("1", "1", "2")).isEqualByComparingTo("1.333");
        assertThat(score("0", "0.001")).isEqualByComparingTo("0.001");
    }

    @Test
    void a_judge_who_marks_lower_than_the_others_is_harsh_by_so_many_marks() {
        Panel panel = panel(Map.of("A", List.of("90", "92", "80"), "B", List.of("84", "86", "75")));
        assertThat(panel.harshness("P3")).isEqualByComparingTo("10.5");
        assertThat(panel.harshness("P2")).isEqualByComparingTo("-6.75");
        assertThat(panel.spread("P1")).isEqualByComparingTo("6");
        assertThat(panel.harshness("P9")).isEqualByComparingTo("0");
    }

    @Test
    void it_is_said_which_judge_alone_decided_who_won() {
        Panel panel = panel(Map.of("A", List.of("90", "90", "70"), "B", List.of("80", "80", "95")));
        assertThat(panel.winners(STAGE_ONLY)).containsExactly("B");
        assertThat(panel.decisive(STAGE_ONLY)).containsExactly("P3");
        Weighing half = new Weighing(Map.of("A", new BigDecimal("100"), "B", new BigDecimal("90")), 50);
        assertThat(panel.winners(half)).containsExactly("A");
        assertThat(panel.decisive(half)).isEmpty();
        assertThat(half.total("A", new BigDecimal("83.333"))).isEqualByComparingTo("91.667");
        assertThatThrownBy(() -> new Weighing(Map.of(), 101)).hasMessageContaining("0 至 100");
    }

    @Test
    void equal_scores_share_the_first_place() {
        assertThat(panel(Map.of("A", List.of("90", "80"), "B", List.of("80", "90")))
                        .winners(STAGE_ONLY))
                .containsExactly("A", "B");
    }

    @Test
    void a_recused_judge_counts_for_the_others_only() {
        Panel panel = panel(Map.of("A", List.of("90", "", "80"), "B", List.of("70", "60", "80")));
        assertThat(panel.score("A").orElseThrow()).isEqualByComparingTo("85");
        assertThat(panel.score("B").orElseThrow()).isEqualByComparingTo("70");
    }

    /** A higher mark never lowers a score, and a score lies between the lowest and the highest mark. */
    @Test
    void one_more_mark_up_never_takes_the_score_down() {
        long seed = 20_221;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 5_000; round++) {
            String[] marks = new String[random.nextInt(1, 10)];
            for (int judge = 0; judge < marks.length; judge++) {
                marks[judge] = Integer.toString(random.nextInt(101));
            }
            BigDecimal before = score(marks);
            int raised = random.nextInt(marks.length);
            marks[raised] = Integer.toString(Math.min(100, Integer.parseInt(marks[raised]) + random.nextInt(20)));
            assertThat(score(marks)).as("seed %d round %d", seed, round).isGreaterThanOrEqualTo(before);
        }
    }
}
