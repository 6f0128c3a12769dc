package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import mingjing.console.api.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log and the views answer over HTTP, now and at any earlier moment. */
class ReadingApiTest {
    private static final Caller AUDITOR = Caller.as("auditor");
    private static final String SUMMARY = "/api/v1/rectification/summary";

    private static JsonNode get(String path) {
        Answer answer = AUDITOR.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void the_year_in_figures_comes_out_with_its_position() {
        JsonNode year = get(SUMMARY + "?until=2022-11-30");
        assertThat(year.path("position").asLong()).isPositive();
        assertThat(year.path("asOf").path("until").asString()).isEqualTo("2022-11-30");
        assertThat(year.path("problems").asInt())
                .isEqualTo(year.path("open").asInt() + year.path("closed").asInt());
        assertThat(get(SUMMARY).path("problems").asInt()).isGreaterThanOrEqualTo(162);
        assertThat(get(SUMMARY).path("measures").asInt()).isGreaterThanOrEqualTo(190);
    }

    @Test
    void what_was_known_at_a_position_does_not_change_any_more() {
        JsonNode then = get(SUMMARY + "?asOf=@400");
        assertThat(then.path("position").asLong()).isEqualTo(400);
        assertThat(then.path("asOf").path("now").asBoolean()).isFalse();
        assertThat(get(SUMMARY + "?asOf=@400")).isEqualTo(then);
        assertThat(get(SUMMARY + "?asOf=@0").path("problems").asInt()).isZero();
    }

    @Test
    void both_clocks_may_be_set_at_once() {
        JsonNode both = get(SUMMARY + "?asOf=@400&until=2022-02-01");
        assertThat(both.path("position").asLong()).isEqualTo(400);
        assertThat(both.path("problems").asInt())
                .isLessThanOrEqualTo(
                        get(SUMMARY + "?asOf=@400").path("problems").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUMMARY + "?asOf=400",
                SUMMARY + "?asOf=@-1",
                SUMMARY + "?asOf=@999999999",
                SUMMARY + "?asOf=yesterday",
                SUMMARY + "?asOf=2022-06-30T18:00:00",
                SUMMARY + "?asOf=2999-01-01T00:00:00Z",
                SUMMARY + "?until=2022-02-30",
                SUMMARY + "?until=2999-01-01",
                "/api/v1/problems?state=NOWHERE",
                "/api/v1/problems?light=PURPLE",
                "/api/v1/problems?unit=?",
                "/api/v1/problems?page=0",
                "/api/v1/problems?page=x",
                "/api/v1/problems?size=100000",
                "/api/v1/problems/%3F",
                "/api/v1/events?limit=0",
                "/api/v1/events?limit=-1",
                "/api/v1/events?limit=10000000",
                "/api/v1/events?after=x",
                "/api/v1/events?after=-1",
                "/api/v1/events?tag=novalue",
                "/api/v1/events?from=2022-13-01",
                "/api/v1/scoreboard?period=last",
                "/api/v1/scoreboard?book=nothing@1"
            })
    void a_parameter_that_means_nothing_is_a_bad_request(String path) {
        Answer answer = AUDITOR.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("code")).isNotBlank();
        assertThat(answer.text("detail")).containsPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void problems_come_filtered_and_in_pages() {
        JsonNode closed = get("/api/v1/problems?state=CLOSED&unit=SQ-01&size=5");
        assertThat(closed.path("problems").size()).isLessThanOrEqualTo(5);
        closed.path("problems").forEach(problem -> {
            assertThat(problem.path("state").asString()).isEqualTo("CLOSED");
            assertThat(problem.path("unit").asString()).isEqualTo("SQ-01");
        });
        Set<String> numbers = new HashSet<>();
        int pages = get("/api/v1/problems?size=50&asOf=@1000").path("pages").asInt();
        for (int page = 1; page <= pages; page++) {
            get("/api/v1/problems?size=50&asOf=@1000&page=" + page)
                    .path("problems")
                    .forEach(
                            problem -> assertThat(numbers.add(problem.path("id").asString()))
                                    .isTrue());
        }
        assertThat(numbers)
                .hasSize(get("/api/v1/problems?asOf=@1000").path("total").asInt());
    }

    @Test
    void one_problem_and_its_history_can_be_read() {
        assertThat(get("/api/v1/problems/P-2022-001").path("what").asString()).isNotBlank();
        JsonNode history = get("/api/v1/problems/P-2022-001/history");
        assertThat(history.isArray()).isTrue();
        assertThat(history.size()).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/problems/P-9999",
                "/api/v1/problems/P-2022-001?asOf=@1",
                "/api/v1/problems/P-9999/history",
                "/api/v1/events/nothing",
                "/api/v1/scoreboard/SQ-99/explanation"
            })
    void what_is_not_there_is_not_found(String path) {
        Answer answer = AUDITOR.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void the_explanation_sums_exactly_and_cites_events_that_exist() {
        JsonNode rows = get("/api/v1/scoreboard?period=2022").path("rows");
        assertThat(rows.size()).isEqualTo(8);
        Set<String> cited = new HashSet<>();
        for (JsonNode row : rows) {
            JsonNode why = get("/api/v1/scoreboard/" + row.path("community").asString() + "/explanation?period=2022");
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode indicator : why.path("indicators")) {
                BigDecimal parts = BigDecimal.ZERO;
                for (JsonNode share : indicator.path("contributions")) {
                    parts = parts.add(share.path("points").decimalValue());
                    cited.add(share.path("eventId").asString());
                }
                for (JsonNode adjustment : indicator.path("adjustments")) {
                    parts = parts.add(adjustment.path("points").decimalValue());
                }
                assertThat(parts).isEqualByComparingTo(indicator.path("points").decimalValue());
                sum = sum.add(parts);
            }
            assertThat(sum).isEqualByComparingTo(why.path("total").decimalValue());
            assertThat(sum).isEqualByComparingTo(row.path("total").decimalValue());
        }
        assertThat(cited).isNotEmpty().isSubsetOf(eventIds());
        get("/api/v1/events/" + cited.iterator().next());
    }

    private static Set<String> eventIds() {
        Set<String> ids = new HashSet<>();
        long after = 0;
        for (JsonNode page = get("/api/v1/events?limit=1000");
                ;
                page = get("/api/v1/events?limit=1000&after=" + after)) {
            page.path("events").forEach(event -> ids.add(event.path("id").asString()));
            if (!page.path("next").isNumber()) {
                return ids;
            }
            after = page.path("next").asLong();
        }
    }

    @Test
    void events_come_as_a_page_or_line_by_line_and_say_the_same() {
        JsonNode page = get("/api/v1/events?after=10&limit=20").path("events");
        Answer lines = AUDITOR.with("Accept", "application/x-ndjson").get("/api/v1/events?after=10&limit=20");
        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.type()).startsWith("application/x-ndjson");
        JsonMapper json = new JsonMapper();
        assertThat(lines.body().lines().map(json::readTree).toList())
                .containsExactlyElementsOf(page)
                .hasSize(20);
        JsonNode first = page.path(0);
        assertThat(first.path("position").asLong()).isEqualTo(11);
        for (String field : "id type revision tags occurredOn recordedAt actor payload leafHash".split(" ", -1)) {
            assertThat(first.has(field)).as(field).isTrue();
        }
    }

    @Test
    void events_can_be_asked_for_by_type_tag_and_day() {
        String type = get("/api/v1/events?limit=1&tag=problem:P-2022-001")
                .path("events")
                .path(0)
                .path("type")
                .asString();
        assertThat(type).contains("ProblemRegistered");
        JsonNode found = get("/api/v1/events?limit=1000&from=2022-03-01&to=2022-03-31&type=" + type);
        assertThat(found.path("events").size()).isPositive();
        found.path("events").forEach(event -> {
            assertThat(event.path("type").asString()).isEqualTo(type);
            assertThat(event.path("occurredOn").asString()).startsWith("2022-03-");
        });
    }
}
