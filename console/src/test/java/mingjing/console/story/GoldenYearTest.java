package mingjing.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingjing.console.RunningConsole;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.board.Burndown;
import mingjing.query.board.RectificationBoard;
import mingjing.query.board.Summary;
import mingjing.query.register.StudyRegister;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Explanation;
import mingjing.rules.Points;
import mingjing.rules.Row;
import mingjing.store.EventStore;
import mingjing.store.Query;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoldenYearTest {
    private final Moments moments = RunningConsole.node().part(Moments.class);
    private final RectificationBoard board = RunningConsole.node().part(RectificationBoard.class);
    private final Scoreboard scoreboard = RunningConsole.node().part(Scoreboard.class);

    /** What was loaded from the seed folder, whatever other tests of this run have added since. */
    private final String loaded =
            "@" + LoadedYear.lastPosition(RunningConsole.node().part(EventStore.class));

    private Asked until(LocalDate day) {
        return moments.ask(Optional.of(loaded), Optional.of(day.toString()));
    }

    @Test
    void the_open_figures_of_the_source_come_out() {
        Summary summary = board.summary(until(LocalDate.of(2022, 12, 31)));
        assertThat(summary.problems()).isEqualTo(162);
        assertThat(summary.measures()).isEqualTo(190);
        assertThat(summary.closed()).isEqualTo(162);
        assertThat(summary.open()).isZero();
        StudyRegister studies = RunningConsole.node().part(StudyRegister.class);
        assertThat(studies.counts(until(LocalDate.of(2022, 12, 31)), StudyRegister.Filter.ANY)
                        .ofCampaign("作风建设"))
                .isEqualTo(19);
    }

    @Test
    void every_month_end_is_the_golden_board() throws IOException {
        Map<String, Object> months = new TreeMap<>();
        IntStream.rangeClosed(1, 12).forEach(month -> {
            LocalDate end = YearMonth.of(2022, month).atEndOfMonth();
            months.put(end.toString(), figures(board.summary(until(end))));
        });
        Golden.compare("month-ends.json", months);
    }

    @Test
    void the_score_board_of_the_year_is_golden() throws IOException {
        Asked asked = until(LocalDate.of(2022, 12, 31));
        List<Map<String, Object>> rows = scoreboard.board("2022", asked, Optional.empty()).rows().stream()
                .map(GoldenYearTest::line)
                .toList();
        Golden.compare("scoreboard.json", rows);
    }

    @Test
    void every_score_opens_to_events_and_sums_exactly() {
        Asked asked = until(LocalDate.of(2022, 12, 31));
        EventStore store = RunningConsole.node().part(EventStore.class);
        for (Row row : scoreboard.board("2022", asked, Optional.empty()).rows()) {
            Explanation why = scoreboard.explanation(row.community(), "2022", asked, Optional.empty());
            Points total = why.indicators().stream().map(each -> each.points()).reduce(Points.ZERO, Points::plus);
            assertThat(total).isEqualTo(row.total());
            why.indicators().stream()
                    .flatMap(each -> each.contributions().stream())
                    .forEach(share -> assertThat(store.find(share.eventId())).isPresent());
        }
    }

    @Test
    void the_burndown_ends_at_nothing_left() {
        Burndown burndown =
                board.burndown(until(LocalDate.of(2022, 12, 31)), LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
        assertThat(burndown.points().getLast().open()).hasValue(0);
    }

    /** Every shipped kind as its first record of the year is stored: what is in an office's log stays readable. */
    @Test
    void a_record_of_every_kind_is_stored_as_it_ever_was() throws IOException {
        EventStore store = RunningConsole.node().part(EventStore.class);
        JsonMapper json = JsonMapper.builder().build();
        Map<String, Object> first = new TreeMap<>();
        store.source(Query.types("activity.ActivityRecorded"), 0).events().stream()
                .filter(event -> event.actor().equals("seed"))
                .forEach(event -> {
                    JsonNode body = json.readTree(event.payload());
                    first.putIfAbsent(body.path("kind").asString(), json.convertValue(body, Object.class));
                });
        assertThat(first.keySet()).containsAll(kinds(Files.readString(RunningConsole.SEEDS.resolve("kinds.yaml"))));
        Golden.compare("kinds.json", first);
    }

    private static List<String> kinds(String yaml) {
        return Pattern.compile("(?m)^  - 代号: (\\w+)$")
                .matcher(yaml)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static Map<String, Object> figures(Summary summary) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("problems", summary.problems());
        figures.put("measures", summary.measures());
        figures.put("closed", summary.closed());
        figures.put("open", summary.open());
        figures.put("byLight", summary.byLight());
        figures.put("byState", summary.byState());
        return figures;
    }

    private static Map<String, Object> line(Row row) {
        Map<String, BigDecimal> indicators = new LinkedHashMap<>();
        row.indicators().forEach((name, points) -> indicators.put(name, points.marks()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("community", row.community());
        line.put("secretary", row.person());
        line.put("rank", row.rank());
        line.put("band", row.band());
        line.put("total", row.total().marks());
        line.put("indicators", indicators);
        return line;
    }
}
