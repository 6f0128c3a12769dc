package mingjing.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mingjing.console.platform.Node;
import mingjing.store.StoreMeters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a real Prometheus scrape the running demo, and asks it what every panel of every board asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrometheusScrapeTest {
    private static final Path BOARDS = Path.of("../observability/grafana/dashboards");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a business figure may be told apart by; a person, a problem or an event is not among it. */
    private static final Set<String> LABELS = Set.of(
            "__name__",
            "instance",
            "job",
            "le",
            "unit",
            "light",
            "state",
            "kind",
            "month",
            "quantile",
            "projection",
            "of");

    private @Nullable Prometheus prometheus;
    private @Nullable Node node;

    @BeforeAll
    void scrape(@TempDir Path folder) throws Exception {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isExecutable(Prometheus.BINARY), "no prometheus: apt-get install prometheus");
        }
        DemoConsole console = DemoConsole.shared();
        node = console.node();
        prometheus = Prometheus.scraping(node.port(), console.password(), folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (prometheus != null) {
            prometheus.stop();
        }
    }

    @Test
    void every_panel_shows_at_least_one_number() throws Exception {
        List<Panel> empty = new ArrayList<>(panels());
        assertThat(empty).isNotEmpty();

        await(() -> {
            record();
            empty.removeIf(panel -> !numbers(panel.expression()).isEmpty());
            return empty.isEmpty();
        });

        assertThat(empty).as("panels without a number").isEmpty();
    }

    @Test
    void the_scraped_figures_are_those_of_the_ledger() throws Exception {
        await(() -> value("max(mingjing_rectification_registered_problems)").equals(List.of("162")));

        assertThat(value("max(mingjing_rectification_registered_problems)")).containsExactly("162");
        assertThat(value("max(mingjing_rectification_measures)")).containsExactly("190");
        assertThat(value("sum(max by (unit, light) (mingjing_rectification_problems))"))
                .containsExactly("162");
        assertThat(value("count(max by (month) (mingjing_rectification_monthend_open_problems))"))
                .containsExactly("12");
        assertThat(value("max(mingjing_rectification_monthend_open_problems{month=\"2022-12\"}"
                        + " + mingjing_rectification_monthend_closed_problems{month=\"2022-12\"})"))
                .containsExactly("162");
    }

    @Test
    void no_series_tells_of_a_person_a_problem_or_an_event() throws Exception {
        await(() ->
                !series("{__name__=~\"mingjing_rectification_monthend_.*\"}").isEmpty());

        Set<String> labels = new TreeSet<>();
        List<JsonNode> series = series("{__name__=~\"mingjing_.*\"}");
        series.forEach(one -> labels.addAll(one.path("metric").propertyNames()));

        assertThat(labels).isNotEmpty().isSubsetOf(LABELS);
        assertThat(series).as("series of one node").hasSizeLessThan(300);
    }

    @Test
    void every_alert_can_be_evaluated() throws Exception {
        await(() -> !rules().isEmpty()
                && rules().stream()
                        .allMatch(rule -> rule.path("health").asString().equals("ok")));

        assertThat(rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.path("health").asString())
                        .as(rule.path("name").asString())
                        .isEqualTo("ok"));
    }

    private record Panel(String board, String title, String expression) {}

    private static List<Panel> panels() throws Exception {
        List<Path> boards;
        try (Stream<Path> files = Files.list(BOARDS)) {
            boards = files.filter(file -> file.toString().endsWith(".json")).toList();
        }
        List<Panel> panels = new ArrayList<>();
        for (Path board : boards) {
            for (JsonNode panel : JsonMapper.shared()
                    .readTree(Files.readString(board))
                    .path("panels")
                    .values()) {
                for (JsonNode target : panel.path("targets").values()) {
                    panels.add(new Panel(
                            String.valueOf(board.getFileName()),
                            panel.path("title").asString(),
                            target.path("expr").asString()));
                }
            }
        }
        return panels;
    }

    /** One append on the meters, not on the log that other tests read: a quantile of no traffic is not a number. */
    private void record() {
        if (node != null) {
            node.part(StoreMeters.class).appended(Duration.ofMillis(3));
        }
    }

    private List<JsonNode> numbers(String expression) {
        return series(expression).stream()
                .filter(one -> !one.path("value").path(1).asString().equals("NaN"))
                .toList();
    }

    private List<String> value(String expression) {
        return series(expression).stream()
                .map(one -> one.path("value").path(1).asString())
                .toList();
    }

    private List<JsonNode> series(String expression) {
        return prometheus == null ? List.of() : prometheus.query(expression);
    }

    private List<JsonNode> rules() {
        return prometheus == null ? List.of() : prometheus.rules();
    }

    /** Until it holds or patience ends; what holds is asserted after. */
    private static void await(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(500);
        }
    }
}
