package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mingjing.console.RunningConsole;
import mingjing.console.access.Session;
import mingjing.console.api.Caller;
import mingjing.console.api.Caller.Answer;
import mingjing.query.Moments;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 两个时点对比: all that changed between two moments, and nothing else. */
class ComparisonOnPagesTest extends InChromium {
    private static final String NUMBER = "P-DB-1";

    @Test
    void between_two_positions_stands_what_was_recorded_between_them() {
        try (Visitor auditor = Visitor.as(browser(), "auditor")) {
            long before = RunningConsole.node().core().store().head();
            LocalDate today = RunningConsole.node().part(Moments.class).today();
            Answer answer =
                    Caller.as("clerk").order("RegisterProblem", """
                    {"problemId": "%s", "what": "楼道灯不亮", "source": "群众来信", "handling": "FIX_BY_DEADLINE",
                     "responsibleUnit": "SQ-02", "leadUnit": "JD", "deadline": "%s", "occurredOn": "%s"}""".formatted(NUMBER, today.plusMonths(6), today));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            long after = RunningConsole.node().core().store().head();
            auditor.open("/audit/diff?fromAsOf=@" + before + "&toAsOf=@" + after);
            assertThat(auditor.texts("#problems tbody th")).containsExactly(NUMBER);
            assertThat(auditor.text("#problems tbody")).contains("未登记");
            assertThat(auditor.texts("#events tbody .mj-position")).containsExactlyElementsOf(positions(before, after));
            assertThat(auditor.text("#ranks")).contains("没有变化");
            assertThat(auditor.text("#figures")).contains("没有变化");
            auditor.click("#problems tbody a");
            assertThat(auditor.text("h1")).contains(NUMBER);
        }
    }

    private static List<String> positions(long before, long after) {
        List<String> positions = new ArrayList<>();
        for (long at = after; at > before; at--) {
            positions.add("#" + at);
        }
        return positions;
    }

    @Test
    void between_two_days_stand_the_problems_whose_stage_or_light_is_another() {
        Map<String, String> then = standing("2022-06-30");
        Map<String, String> now = standing("2022-07-15");
        List<String> moved = now.keySet().stream()
                .filter(number -> !Objects.equals(then.get(number), now.get(number)))
                .toList();
        try (Visitor auditor = Visitor.as(browser(), "auditor")) {
            auditor.open("/audit/diff?from=2022-06-30&to=2022-07-15");
            assertThat(auditor.texts("#problems tbody th"))
                    .hasSizeBetween(2, now.size() - 1)
                    .containsExactlyElementsOf(moved);
        }
    }

    private static Map<String, String> standing(String day) {
        Map<String, String> standing = new TreeMap<>();
        JsonNode page = Caller.as("auditor")
                .get("/api/v1/problems?size=1000&until=" + day)
                .json();
        page.path("problems")
                .forEach(each ->
                        standing.put(each.path("id").asString(), each.path("state") + " " + each.path("light")));
        return standing;
    }

    @Test
    void nothing_differs_between_a_moment_and_itself_and_the_later_one_comes_second() {
        try (Visitor auditor = Visitor.as(browser(), "auditor")) {
            auditor.open("/audit/diff?from=2022-06-30&to=2022-06-30&fromAsOf=@900&toAsOf=@900");
            assertThat(auditor.texts("main .mj-empty")).hasSize(4).containsOnly("没有变化。");
        }
        var answer = Session.as("auditor").get("/audit/diff?from=2022-06-30&to=2022-06-29");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请把两个时点对调");
    }
}
