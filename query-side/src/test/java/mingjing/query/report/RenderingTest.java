package mingjing.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingjing.events.Amount;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.KindId;
import mingjing.query.Year;
import mingjing.query.register.ActivityRegister.Row;
import mingjing.query.report.Document.Run;
import mingjing.rules.ReportTemplate;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final KindId PLAN = new KindId("PlanItemSet");
    private static final Stated HANDLED = stated("concerns.handled", "诉求办结", "364", "件");
    private static final Stated URGENT = stated("deliberation.solved", "急难事", "130余", "件");
    private static final Stated VISITS = stated("visits.made", "深入实地", "****余", "次");
    private static final ReportTemplate TEMPLATE = ReportTemplate.defined("述职报告", """
            模板: 述职报告
            标题: "{{年度}}年度述职报告"
            章:
              - 标题: 履职情况
                段: ["统计到{{截至}}，按{{考核细则}}。"]
                节:
                  - 标题: 主突破
                    段: ["办结{{诉求办结}}，解决{{急难事}}，走访{{深入实地}}。办结{{诉求办结}}。"]
                  - 标题: 主任务
                    段: []
              - 标题: 下一步
                段:
                  - {列出: 下一步工作, 写作: "{{序}}是{{事项}}，办结{{诉求办结}}。"}
                  - "合起来是{{下一步工作.事项}}。"
            """, Map.of("下一步工作", List.of("事项")));

    private static Stated stated(String id, String label, String value, String unit) {
        return new Stated(id, label, Amount.parse(value), unit, "计数(" + label + ")", 7200);
    }

    private static Row plan(int number, String what) {
        Activity activity = new Activity(
                END, Year.STREET, new TreeMap<>(Map.of("事项", what)), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        return new Row(new ActivityId("XB-" + number), PLAN, "下一步工作", activity, Year.CLERK, 0, false, "", 100 + number);
    }

    private static Document render(Stated... figures) {
        Map<String, Stated> byLabel = new TreeMap<>();
        List.of(figures).forEach(each -> byLabel.put(each.label(), each));
        Map<String, List<Row>> records = Map.of("下一步工作", List.of(plan(1, "旧改"), plan(2, "物业"), plan(3, "旧改")));
        return new Rendering("2022", END, "大比武@2022.1", byLabel, records).of(TEMPLATE);
    }

    @Test
    void the_text_is_numbered_and_every_figure_is_written_as_firmly_as_it_is_known() {
        assertThat(render(HANDLED, URGENT, VISITS).text()).isEqualTo("""
                2022年度述职报告
                一、履职情况
                统计到2022年12月31日，按大比武@2022.1。
                （一）主突破
                办结364件，解决130余件，走访**次。办结364件。
                （二）主任务
                二、下一步
                一是旧改，办结364件。
                二是物业，办结364件。
                三是旧改，办结364件。
                合起来是旧改、物业。""");
    }

    @Test
    void a_figure_of_the_text_knows_its_query_and_position_and_is_listed_once() {
        assertThat(render(HANDLED, URGENT, VISITS).figures()).containsExactly(HANDLED, URGENT, VISITS);
        assertThat(HANDLED.hash()).hasSize(64).isNotEqualTo(URGENT.hash());
        assertThat(new Stated(HANDLED.id(), "x", HANDLED.value(), "y", HANDLED.query(), 7200).hash())
                .isEqualTo(HANDLED.hash());
        assertThat(new Stated(HANDLED.id(), HANDLED.label(), HANDLED.value(), HANDLED.unit(), HANDLED.query(), 7201)
                        .hash())
                .isNotEqualTo(HANDLED.hash());
    }

    @Test
    void what_the_list_no_longer_has_is_shown_as_missing_and_never_made_up() {
        Document document = render(HANDLED, URGENT);
        assertThat(document.missing()).containsExactly("深入实地");
        assertThat(document.text()).contains("走访【缺：深入实地】。");
        assertThat(render(HANDLED, URGENT, VISITS).missing()).isEmpty();
    }

    @Test
    void words_of_a_record_lead_to_it() {
        Document.Block last = render().blocks().getLast();
        assertThat(((Document.Block.Paragraph) last).runs())
                .contains(new Run.Said("旧改", PLAN, new ActivityId("XB-1")))
                .doesNotContain(new Run.Said("旧改", PLAN, new ActivityId("XB-3")));
    }

    @Test
    void ordinals_are_chinese() {
        assertThat(List.of(1, 10, 11, 20, 42).stream().map(Numerals::of)).containsExactly("一", "十", "十一", "二十", "四十二");
    }
}
