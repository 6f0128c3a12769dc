package mingjing.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets Prometheus' own tool check the alerts; where it is missing, only a build server complains. */
class AlertsTest {
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Path ROOT = Path.of("..");

    /** A page of the console; Prometheus is told where that is. */
    private static final String HANDBOOK = "{{ $externalLabels.mingjing }}/operations/handbook/";

    @BeforeEach
    void needsPromtool() {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isExecutable(PROMTOOL), "no " + PROMTOOL + ": apt-get install prometheus");
        }
    }

    @Test
    void the_rules_are_well_formed() throws Exception {
        promtool("check", "rules", "prometheus/rules/mingjing.yml");
    }

    @Test
    void the_scrape_configuration_is_well_formed() throws Exception {
        promtool("check", "config", "prometheus/prometheus.yml");
    }

    @Test
    void every_alert_fires_when_it_should_and_only_then() throws Exception {
        promtool("test", "rules", "prometheus/rules/mingjing_test.yml");
    }

    @Test
    void every_alert_is_tested_and_leads_to_its_chapter_of_the_runbook() throws Exception {
        String tests = Files.readString(Path.of("prometheus/rules/mingjing_test.yml"));
        assertThat(rules()).isNotEmpty();
        for (JsonNode rule : rules()) {
            String name = rule.path("alert").asString();
            assertThat(tests).contains("alertname: " + name);
            String url = rule.path("annotations").path("runbook_url").asString();
            assertThat(url).startsWith(HANDBOOK);
            List<String> chapter = List.of(url.substring(HANDBOOK.length()).split("#", 2));
            assertThat(Files.readString(ROOT.resolve("docs").resolve(chapter.getFirst())))
                    .contains("### " + chapter.getLast() + "\n`" + name + "`");
        }
    }

    private static List<JsonNode> rules() throws Exception {
        Object yaml = new Yaml().load(Files.readString(Path.of("prometheus/rules/mingjing.yml")));
        JsonNode file = JsonMapper.shared().valueToTree(yaml);
        return file.path("groups").values().stream()
                .flatMap(group -> group.path("rules").values().stream())
                .toList();
    }

    private static void promtool(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(PROMTOOL.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
