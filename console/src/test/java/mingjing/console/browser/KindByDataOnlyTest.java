package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.console.RunningConsole;
import mingjing.console.api.Caller;
import mingjing.console.catalogue.CatalogueFile;
import mingjing.console.imports.Importer;
import mingjing.console.imports.Progress;
import mingjing.console.imports.Report;
import mingjing.console.platform.Core;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A kind nobody thought of is added by a file, recorded on a phone, imported, counted in a figure and scored by a rule. */
class KindByDataOnlyTest extends InChromium {
    private static final PersonId CLERK = new PersonId("J-01");
    private static final String KINDS = """
            种类:
              - 代号: WinterHelp
                名称: 暖心帮扶
                章: 3
                字头: NX
                字段:
                  - {名称: 方式, 类型: 选项, 选项: [送煤, 送衣]}
                  - {名称: 帮扶户数, 类型: 数量, 单位: 户}
                  - {名称: 情况, 类型: 文字, 可空: 是}
            """;
    private static final String FIGURES = """
            数据: 冬季数据
            量:
              帮扶户数量: {取: 求和, 事件: 暖心帮扶, 字段: 帮扶户数, 单位: 户}
            数据项:
              - {编号: winter.households, 名称: 暖心帮扶户数, 章: 3, 量: 帮扶户数量}
            校核:
              - {编号: winter.enough, 名称: 帮扶不少于十七户, 当: 帮扶户数量 >= 17户}
            """;
    private static final String TEMPLATE = """
            模板: 冬季报告
            标题: "{{年度}}年冬季帮扶报告"
            章:
              - 标题: 帮扶情况
                段:
                  - "全年帮扶{{暖心帮扶户数}}。"
            """;
    private static final String LEDGER = """
            编号,日期,单位,方式,帮扶户数,情况,记录人
            NX-2022-901,2022-01-12,滨一社区党委,送煤,8,,林婷婷
            NX-2022-902,2022-01-13,滨二社区党委,送衣,5余,路远,林婷婷
            """;
    private static final String BOOK = """
            细则: 冬季帮扶
            版本: 2022.1
            施行: {自: 2022-01-01, 至: 2022-12-31}
            满分: 20
            量:
              户数: {取: 求和, 事件: 暖心帮扶, 字段: 帮扶户数, 条件: {方式: 送煤}, 单位: 户}
            指标:
              - 名称: 帮扶
                满分: 20
                加分: {量: 户数, 每件: 1, 上限: 20}
            """;

    @TempDir
    Path folder;

    @Test
    void a_kind_is_added_by_a_file_and_is_everywhere() throws IOException {
        Core core = RunningConsole.node().core();
        CatalogueFile catalogue = new CatalogueFile(core);
        String list = again("figures.yaml");
        String template = again("report.yaml");
        assertThat(catalogue.enter("kinds.yaml", KINDS, CLERK, "test")).isEqualTo(1);
        assertThat(catalogue.enter("kinds.yaml", KINDS, CLERK, "test")).isZero();
        recordedOnAPhone();
        imported(core);
        try {
            assertThat(catalogue.enter("figures.yaml", FIGURES, CLERK, "test")).isEqualTo(1);
            assertThat(catalogue.enter("report.yaml", TEMPLATE, CLERK, "test")).isEqualTo(1);
            assertThat(figure("").path("kind").asString()).isEqualTo("atLeast");
            movedByOneCorrection();
        } finally {
            catalogue.enter("figures.yaml", list, CLERK, "test");
            catalogue.enter("report.yaml", template, CLERK, "test");
        }
    }

    /** The shipped file, to be put back in force. */
    private static String again(String file) throws IOException {
        return Files.readString(RunningConsole.SEEDS.resolve(file)) + "# again\n";
    }

    private void recordedOnAPhone() {
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.holds(390);
            clerk.open("/activities/WinterHelp")
                    .send("WinterHelp", "day", "2022-01-10", "unit", "SQ-01", "方式", "送煤", "帮扶户数", "三户");
            assertThat(clerk.text(".alert-danger")).contains("帮扶户数");
            clerk.send("WinterHelp", "帮扶户数", "3");
            assertThat(clerk.text(".mj-flash")).contains("账本位置");
            clerk.open("/activities/WinterHelp?方式=送煤");
            clerk.findsTheWidthEnough();
            assertThat(clerk.text("#results tbody")).contains("滨一社区党委", "送煤", "3");
            clerk.open("/activities/WinterHelp?方式=送衣");
            assertThat(clerk.text("#results tbody")).doesNotContain("滨一社区党委");
        }
    }

    private void imported(Core core) throws IOException {
        Path ledger = Files.writeString(folder.resolve("暖心帮扶台账.csv"), LEDGER);
        Report report =
                new Importer(core, Progress.silent()).carryOut(java.util.List.of(ledger), Optional.empty(), "test");
        assertThat(report.errors()).isEmpty();
        assertThat(report.created()).isEqualTo(2);
    }

    private static JsonNode one(String list, String id, String moment) {
        return Caller.as("leader")
                .get("/api/v1/" + list + "?period=2022" + moment)
                .json()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode figure(String moment) {
        return one("figures", "winter.households", moment);
    }

    /** Figure, score, draft and invariant follow from the events: one changed, all four move, and none of them as of before. */
    private void movedByOneCorrection() {
        String before = "&asOf=@" + RunningConsole.node().core().store().head();
        Seen seen = Seen.at("");
        assertThat(seen).isEqualTo(new Seen(16, 11, "全年帮扶16余户。", false));
        try (Visitor clerk = Visitor.as(browser(), "clerk")) {
            clerk.open("/activities/WinterHelp/NX-2022-901").send("CorrectActivity", "帮扶户数", "9", "reason", "漏记一户");
            assertThat(clerk.text(".mj-flash")).contains("更正记录");
        }
        assertThat(Seen.at("")).isEqualTo(new Seen(17, 12, "全年帮扶17余户。", true));
        assertThat(Seen.at(before)).isEqualTo(seen);
    }

    private record Seen(int counted, double points, String sentence, boolean holds) {
        static Seen at(String moment) {
            JsonNode draft = Caller.as("leader")
                    .get("/api/v1/reports/draft?period=2022" + moment)
                    .json();
            Matcher sentence = Pattern.compile("全年帮扶[^。]*。").matcher(draft.toString());
            return new Seen(
                    figure(moment).path("value").asInt(),
                    score(moment),
                    sentence.find() ? sentence.group() : draft.toString(),
                    one("invariants", "winter.enough", moment).path("holds").asBoolean());
        }
    }

    private static double score(String moment) {
        Caller.Answer answer = Caller.as("leader").whatIf("2022" + moment, BOOK);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("warnings").toString()).doesNotContain("没有一条");
        return answer.json()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("community").asString().equals("SQ-01"))
                .findFirst()
                .orElseThrow()
                .path("totalAfter")
                .asDouble();
    }
}
