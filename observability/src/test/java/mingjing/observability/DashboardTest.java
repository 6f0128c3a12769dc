package mingjing.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DashboardTest {
    private static final Path FOLDER = Path.of("grafana/dashboards");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static List<Path> dashboards() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void a_dashboard_keeps_its_address_and_is_changed_in_git_only(Path file) throws Exception {
        JsonNode dashboard = read(file);

        assertThat(dashboard.path("uid").asString()).matches("mingjing-[a-z]+");
        assertThat(dashboard.path("editable").asBoolean(true)).isFalse();
        assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
        assertThat(dashboard.has("id")).as("an id of one Grafana").isFalse();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_datasource_is_the_one_the_reader_chose(Path file) throws Exception {
        JsonNode dashboard = read(file);

        JsonNode variable = dashboard.path("templating").path("list").path(0);
        assertThat(variable.path("name").asString()).isEqualTo("ds");
        assertThat(variable.path("type").asString()).isEqualTo("datasource");
        assertThat(variable.path("query").asString()).isEqualTo("prometheus");
        assertThat(dashboard.findValues("datasource"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.path("uid").asString()).isEqualTo("${ds}"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_panel_says_in_chinese_what_it_shows_and_in_which_unit(Path file) throws Exception {
        assertThat(panels(file)).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotBlank();
            assertThat(panel.path("description").asString()).containsPattern(CHINESE);
            assertThat(panel.path("fieldConfig").path("defaults").path("unit").asString())
                    .isNotBlank();
            assertThat(panel.path("datasource").path("uid").asString()).isEqualTo("${ds}");
            assertThat(panel.path("targets").values()).isNotEmpty().allSatisfy(target -> {
                assertThat(target.path("expr").asString()).isNotBlank();
                assertThat(target.path("datasource").path("uid").asString()).isEqualTo("${ds}");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_have_their_own_number_and_their_own_place(Path file) throws Exception {
        Set<Integer> numbers = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : read(file).path("panels").values()) {
            assertThat(numbers.add(panel.path("id").asInt())).isTrue();
            JsonNode at = panel.path("gridPos");
            for (int x = 0; x < at.path("w").asInt(); x++) {
                for (int y = 0; y < at.path("h").asInt(); y++) {
                    int column = at.path("x").asInt() + x;
                    assertThat(column).isLessThan(24);
                    assertThat(cells.add(column + "," + (at.path("y").asInt() + y)))
                            .as(panel.path("title").asString())
                            .isTrue();
                }
            }
        }
    }

    private static List<JsonNode> panels(Path file) throws Exception {
        return read(file).path("panels").values().stream()
                .filter(panel -> !panel.path("type").asString().equals("row"))
                .toList();
    }

    private static JsonNode read(Path file) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
