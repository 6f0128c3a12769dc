package mingjing.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjing.console.RunningConsole;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.board.RectificationBoard;
import mingjing.query.board.Summary;
import mingjing.query.score.Scoreboard;
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
            "invariant",
            "year",
            "month",
            "quantile",
            "projection",
            "of");

    /** The shipped year makes 301, of eight communities; more than this is a new label, to be decided on here. */
    private static final int MOST_SERIES = 400;

    private static final Pattern METRIC = Pattern.compile("\\b(mingjing|http|hikaricp|jvm)_[a-z_]+\\b");

    /** Seven bounds and infinity. */
    private static final int BUCKETS = 8;

    private static final Visitor VISITOR = new Visitor();

    private @Nullable Prometheus prometheus;

    @BeforeAll
    void scrape(@TempDir Path folder) throws Exception {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isExecutable(Prometheus.BINARY), "no prometheus: apt-get install prometheus");
        }
        prometheus = Prometheus.scraping(RunningConsole.node().port(), RunningConsole.PASSWORD, folder);
    }

    @AfterAll
    void stop() throws Exception {
        VISITOR.close();
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
            VISITOR.comeBy();
            empty.removeIf(panel -> !numbers(panel.expression()).isEmpty());
            return empty.isEmpty();
        });

        assertThat(empty).as("panels without a number").isEmpty();
    }

    /** Compared with the board and not with 162: other tests of this run add to the ledger. */
    @Test
    void the_scraped_figures_are_those_of_the_board() throws Exception {
        Map<String, List<String>> seen = new TreeMap<>();
        await(() -> {
            seen.clear();
            for (String query : figures().keySet()) {
                seen.put(query, value(query));
            }
            return seen.equals(figures());
        });

        assertThat(seen).isEqualTo(figures());
        assertThat(summary().problems()).isGreaterThanOrEqualTo(162);
    }

    /** What each query must answer, as the board counts it now. */
    private static Map<String, List<String>> figures() {
        Summary board = summary();
        String problems = String.valueOf(board.problems());
        return new TreeMap<>(Map.of(
                "max(mingjing_rectification_registered_problems)", List.of(problems),
                "max(mingjing_rectification_measures)", List.of(String.valueOf(board.measures())),
                "sum(max by (unit, light) (mingjing_rectification_problems))", List.of(problems),
                "sum(max by (state) (mingjing_rectification_stage_problems{state!~\"MERGED|WITHDRAWN\"}))",
                        List.of(problems)));
    }

    /** A scrape may have come while the year was still being imported: what counts is where the series settles. */
    @Test
    void the_burndown_has_twelve_month_ends_as_the_board_counts_them() throws Exception {
        Map<String, String> seen = new TreeMap<>();
        await(() -> {
            seen.clear();
            for (JsonNode point : series("max by (month) (mingjing_rectification_monthend_open_problems)")) {
                seen.put(
                        point.path("metric").path("month").asString(),
                        point.path("value").path(1).asString());
            }
            return seen.size() == 12 && seen.equals(monthEnds(seen.keySet()));
        });

        assertThat(seen).hasSize(12).isEqualTo(monthEnds(seen.keySet()));
    }

    /** How many problems the board counts as open at the end of each of these months. */
    private static Map<String, String> monthEnds(Set<String> months) {
        Map<String, String> open = new TreeMap<>();
        for (String month : months) {
            LocalDate end = YearMonth.parse(month).atEndOfMonth();
            int count =
                    board().burndown(now(), end, end).points().getFirst().open().orElseThrow();
            open.put(month, String.valueOf(count));
        }
        return open;
    }

    @Test
    void no_series_tells_of_a_person_a_problem_or_an_event() throws Exception {
        await(() ->
                !series("{__name__=~\"mingjing_rectification_monthend_.*\"}").isEmpty());

        Set<String> labels = new TreeSet<>();
        List<JsonNode> series = series("{__name__=~\"mingjing_.*\"}");
        series.forEach(one -> labels.addAll(one.path("metric").propertyNames()));

        assertThat(labels).isNotEmpty().isSubsetOf(LABELS);
        assertThat(series).as("series of one node").hasSizeLessThan(MOST_SERIES);
    }

    @Test
    void the_scraped_totals_are_those_of_the_scoreboard() throws Exception {
        Map<String, String> seen = new TreeMap<>();
        await(() -> {
            seen.clear();
            for (JsonNode one : series("max by (unit) (mingjing_scoreboard_points)")) {
                seen.put(
                        one.path("metric").path("unit").asString(),
                        one.path("value").path(1).asString());
            }
            return !seen.isEmpty() && seen.equals(totals());
        });

        assertThat(seen).isNotEmpty().isEqualTo(totals());
    }

    private static Map<String, String> totals() {
        Scoreboard scoreboard = RunningConsole.node().part(Scoreboard.class);
        Map<String, String> totals = new TreeMap<>();
        scoreboard
                .board(scoreboard.lastPeriod(now()), now(), Optional.empty())
                .rows()
                .forEach(row -> totals.put(row.community(), plain(row.total().marks())));
        return totals;
    }

    /** As Prometheus writes it. */
    private static String plain(BigDecimal marks) {
        return marks.signum() == 0 ? "0" : marks.stripTrailingZeros().toPlainString();
    }

    /** Exemplars on gauges once made every scrape of Prometheus 2.42 fail, and only in this format. */
    @Test
    void prometheus_can_read_what_it_asks_for_first_the_open_metrics_format() throws Exception {
        assertThat(VISITOR.formatOf("application/openmetrics-text;version=1.0.0;charset=utf-8"))
                .startsWith("application/openmetrics-text");
        VISITOR.comeBy();

        await(() -> value("up{job=\"mingjing\"}").equals(List.of("1"))
                && !series("http_server_requests_seconds_count{uri=\"/api/v1/scoreboard\"}")
                        .isEmpty());

        assertThat(value("up{job=\"mingjing\"}")).containsExactly("1");
    }

    @Test
    void an_unknown_address_has_no_series_of_its_own_and_a_known_one_has_eight_buckets() throws Exception {
        VISITOR.comeBy();
        await(() ->
                !series("http_server_requests_seconds_count{status=\"404\"}").isEmpty());

        assertThat(series("http_server_requests_seconds_count{status=\"404\"}")).isNotEmpty();
        assertThat(series("{__name__=~\"http_server_requests_.*\", uri=~\".*" + Visitor.NOWHERE + ".*\"}"))
                .isEmpty();
        assertThat(value("count(http_server_requests_seconds_bucket) / count(http_server_requests_seconds_count)"))
                .containsExactly(String.valueOf(BUCKETS));
    }

    @Test
    void a_denied_login_is_counted_by_its_reason() throws Exception {
        VISITOR.comeBy();

        await(() -> denied() > 0);

        assertThat(denied()).isPositive();
    }

    private double denied() {
        return value("sum(mingjing_logins_denied_total{kind=\"password\"})").stream()
                .mapToDouble(Double::parseDouble)
                .sum();
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

    /** An alert over a name that nothing has is silent for ever. */
    @Test
    void every_metric_that_an_alert_looks_at_is_there() throws Exception {
        await(() -> !rules().isEmpty());
        Set<String> absent = new TreeSet<>();
        rules().forEach(rule ->
                METRIC.matcher(rule.path("query").asString()).results().forEach(found -> absent.add(found.group())));
        assertThat(absent).hasSizeGreaterThan(15);

        await(() -> {
            VISITOR.comeBy();
            absent.removeIf(name -> !series(name).isEmpty());
            return absent.isEmpty();
        });

        assertThat(absent).as("metrics that no node reports").isEmpty();
    }

    private static RectificationBoard board() {
        return RunningConsole.node().part(RectificationBoard.class);
    }

    private static Asked now() {
        return RunningConsole.node().part(Moments.class).now();
    }

    private static Summary summary() {
        return board().summary(now());
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
    private static void record() {
        RunningConsole.node().part(StoreMeters.class).appended(Duration.ofMillis(3));
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
