package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjing.rules.ReportTemplate.About;
import mingjing.rules.ReportTemplate.Names;
import mingjing.rules.ReportTemplate.Passage;
import mingjing.rules.ReportTemplate.Piece;
import org.junit.jupiter.api.Test;

class ReportTemplateTest {
    private static final Names KNOWN =
            new Names(Set.of("查摆问题", "整改措施"), Map.of("下一步工作", List.of("事项"), "治理短板", List.of("维度")));
    private static final String TEMPLATE = """
            模板: 述职报告
            标题: "{{年度}}年度述职报告"
            章:
              - 标题: 履职情况
                段: [开头。]
                节:
                  - 标题: 主基调
                    段: ["查摆{{查摆问题}}，涉及{{治理短板.维度}}。"]
              - 标题: 下一步
                段:
                  - {列出: 下一步工作, 写作: "{{序}}是{{事项}}。"}
            """;

    private static ReportTemplate read(String yaml) {
        return ReportTemplate.parse("report.yaml", yaml, KNOWN);
    }

    @Test
    void a_template_names_figures_fields_and_what_it_is_about() {
        ReportTemplate template = read(TEMPLATE);
        assertThat(template.title()).containsExactly(new Piece.AboutNamed(About.YEAR), new Piece.Words("年度述职报告"));
        assertThat(template.sections())
                .extracting(section -> section.level() + section.heading())
                .containsExactly("1履职情况", "2主基调", "1下一步");
        assertThat(template.sections().get(1).passages())
                .containsExactly(new Passage.Prose(List.of(
                        new Piece.Words("查摆"),
                        new Piece.FigureNamed("查摆问题"),
                        new Piece.Words("，涉及"),
                        new Piece.AllNamed("治理短板", "维度"),
                        new Piece.Words("。"))));
        assertThat(template.sections().get(2).passages())
                .containsExactly(new Passage.Listing(
                        "下一步工作",
                        List.of(
                                new Piece.FieldNamed(ReportTemplate.ORDINAL),
                                new Piece.Words("是"),
                                new Piece.FieldNamed("事项"),
                                new Piece.Words("。"))));
    }

    @Test
    void what_is_not_known_is_refused_with_its_place_and_the_nearest_name() {
        assertThatThrownBy(() -> read(TEMPLATE.replace("{{查摆问题}}", "{{查摆的问题}}")))
                .isInstanceOf(RuleBookErrors.class)
                .hasMessageContaining("report.yaml:8:16", "查摆的问题", "是不是 “查摆问题”?");
        assertThatThrownBy(() -> read(TEMPLATE.replace("{{治理短板.维度}}", "{{治理短板.方法}}")))
                .hasMessageContaining("治理短板.方法");
        assertThatThrownBy(() -> read(TEMPLATE.replace("{{事项}}", "{{项目}}"))).hasMessageContaining("report.yaml:11:32");
        assertThatThrownBy(() -> read(TEMPLATE.replace("列出: 下一步工作", "列出: 下步工作")))
                .hasMessageContaining("没有 “下步工作” 这种记录");
    }

    @Test
    void every_fault_is_found_in_one_pass() {
        String wrong =
                TEMPLATE.replace("{{查摆问题}}", "{{查摆问题}").replace("写作", "写法").replace("开头。", "{{无}}");
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOfSatisfying(
                        RuleBookErrors.class,
                        errors -> assertThat(errors.errors())
                                .extracting(RuleBookError::line)
                                .contains(5, 8, 11));
        assertThatThrownBy(() -> read("模板: 空\n")).hasMessageContainingAll("标题", "章");
    }

    @Test
    void what_was_defined_once_is_read_again_whatever_is_known_now() {
        assertThat(ReportTemplate.defined("述职报告", TEMPLATE, KNOWN.registers())).isEqualTo(read(TEMPLATE));
        String counting = TEMPLATE.replace("{{事项}}", "{{事项}}，共{{查摆问题}}，涉及{{治理短板.维度}}");
        assertThat(ReportTemplate.defined("述职报告", counting, KNOWN.registers()))
                .isEqualTo(read(counting))
                .satisfies(again -> assertThat(again.sections().getLast().passages())
                        .extracting(passage -> ((Passage.Listing) passage).pieces())
                        .first(LIST)
                        .contains(new Piece.FigureNamed("查摆问题"), new Piece.AllNamed("治理短板", "维度")));
        assertThat(ReportTemplate.defined("述职报告", counting, Map.of()).sections())
                .hasSize(3);
    }
}
