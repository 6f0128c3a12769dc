package mingjing.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
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

        Map<String, String> variables = new TreeMap<>();
        dashboard.path("templating").path("list").values().forEach(variable -> {
            assertThat(variable.path("type").asString()).isEqualTo("datasource");
            variables.put(
                    variable.path("name").asString(), variable.path("query").asString());
        });
        assertThat(variables).containsEntry("ds", "prometheus");
        assertThat(dashboard.findValues("datasource")).isNotEmpty().allSatisfy(source -> {
            String chosen = source.path("uid").asString().replaceFirst("^\\$\\{(.*)}$", "$1");
            assertThat(variables).containsEntry(chosen, source.path("type").asString());
        });
    }

    @Test
    void there_is_a_board_for_each_concern_at_its_own_address() throws Exception {
        Map<String, String> boards = new TreeMap<>();
        for (Path file : dashboards()) {
            JsonNode board = read(file);
            boards.put(board.path("uid").asString(), board.path("title").asString());
        }

        assertThat(boards)
                .isEqualTo(new TreeMap<>(Map.of(
                        "mingjing-rectification", "整改进度",
                        "mingjing-contest", "大比武",
                        "mingjing-ledger", "账本与投影",
                        "mingjing-http", "页面与接口",
                        "mingjing-jvm", "JVM 与数据库连接池")));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void alerts_are_marked_on_every_board(Path file) throws Exception {
        assertThat(annotations(file))
                .filteredOn(
                        mark -> mark.path("datasource").path("uid").asString().equals("${ds}"))
                .extracting(mark -> mark.path("expr").asString())
                .containsExactly("ALERTS{alertstate=\"firing\", service=\"mingjing\"}");
    }

    /** Off until somebody wants them: without the role of annotations.sql every refresh would complain. */
    @Test
    void notices_are_marked_from_the_database_where_somebody_turns_it_on() throws Exception {
        for (String board : List.of("rectification.json", "contest.json")) {
            assertThat(annotations(FOLDER.resolve(board)))
                    .filteredOn(mark ->
                            mark.path("datasource").path("uid").asString().equals("${db}"))
                    .singleElement()
                    .satisfies(mark -> {
                        assertThat(mark.path("name").asString()).isEqualTo("督办单");
                        assertThat(mark.path("enable").asBoolean(true)).isFalse();
                        assertThat(mark.path("target").path("rawSql").asString())
                                .contains("from grafana.supervision_notices", "$__timeFilter(");
                    });
        }
    }

    @Test
    void every_kind_of_datasource_that_a_board_asks_for_is_provisioned() throws Exception {
        Set<String> provisioned = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("grafana/provisioning/datasources"))) {
            for (Path file : files.toList()) {
                JsonNode yaml = JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(file)));
                yaml.path("datasources")
                        .values()
                        .forEach(source -> provisioned.add(source.path("type").asString()));
            }
        }
        Set<String> wanted = new HashSet<>();
        for (Path file : dashboards()) {
            read(file)
                    .findValues("datasource")
                    .forEach(source -> wanted.add(source.path("type").asString()));
        }

        assertThat(provisioned).isEqualTo(wanted);
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

    private static List<JsonNode> annotations(Path file) throws Exception {
        return read(file).path("annotations").path("list").values().stream().toList();
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
