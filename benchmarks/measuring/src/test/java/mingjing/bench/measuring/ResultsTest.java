package mingjing.bench.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.bench.measuring.Options.Misused;
import mingjing.bench.measuring.Results.Line;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {
    private static final Figure LIMIT = Figure.alone("limit.c1", "ops/s");
    private static final Figure OURS = new Figure("append.c1", "ops/s", "limit.c1");

    private static final Set<String> PEERS = Set.of("--peers");

    private final Results results = new Results();

    @Test
    void a_ratio_is_the_median_of_the_rounds_ratios() {
        round(1, 100, 300);
        round(2, 1_000, 1_000);
        round(3, 100, 200);
        Line line = results.lines().getLast();
        assertThat(line.ratio()).contains(2.0);
        assertThat(line.median()).isEqualTo(300);
        assertThat(line.min()).isEqualTo(200);
        assertThat(line.max()).isEqualTo(1_000);
        assertThat(line.repeats()).isEqualTo(3);
    }

    @Test
    void a_round_without_the_limit_counts_for_the_value_and_not_for_the_ratio() {
        round(1, 100, 300);
        results.add(2, OURS, 900);
        Line line = results.lines().getLast();
        assertThat(line.median()).isEqualTo(600);
        assertThat(line.ratio()).contains(3.0);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        assertThat(Median.of(List.of(4.0, 1.0, 3.0, 100.0))).isEqualTo(3.5);
    }

    @Test
    void the_json_is_what_the_contract_names() {
        round(1, 100, 250);
        JsonNode rows = JsonMapper.shared().readTree(Report.json(results.lines()));
        assertThat(rows.get(1).propertyNames()).containsExactly("name", "value", "unit", "ratio", "against", "repeats");
        assertThat(rows.get(1).get("ratio").asDouble()).isEqualTo(2.5);
        assertThat(rows.get(1).get("against").asString()).isEqualTo("limit.c1");
        assertThat(rows.get(0).get("ratio").isNull()).isTrue();
    }

    @Test
    void the_table_shows_each_figure_with_its_ratio() {
        round(1, 100, 250);
        assertThat(Report.table(results.lines()))
                .contains("项目")
                .containsPattern("append\\.c1 +250\\.0 ops/s +250\\.0–250\\.0 +2\\.50× +limit\\.c1");
    }

    @Test
    void options_are_read_and_others_are_refused() {
        Options options = Options.parse(List.of("--quick", "--only", "append", "--json", "a.json", "--peers"), PEERS);
        assertThat(options.rounds()).isEqualTo(1);
        assertThat(options.wants("append.engine.c1")).isTrue();
        assertThat(options.wants("speedrun")).isFalse();
        assertThat(options.json()).isNotEqualTo(Optional.empty());
        assertThat(options.more()).isEqualTo(PEERS);
        assertThatThrownBy(() -> Options.parse(List.of("--rounds", "0"), PEERS)).isInstanceOf(Misused.class);
        assertThatThrownBy(() -> Options.parse(List.of("--fast"), PEERS)).hasMessageContaining("--fast");
    }

    private void round(int number, double limit, double ours) {
        results.add(number, LIMIT, limit);
        results.add(number, OURS, ours);
    }
}
