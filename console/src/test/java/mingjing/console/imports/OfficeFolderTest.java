package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.command.rectification.CorrectProblem;
import mingjing.console.RunningConsole;
import mingjing.console.catalogue.CatalogueFile;
import mingjing.console.exports.Exports;
import mingjing.console.exports.LeftOut;
import mingjing.console.exports.OfficeFolder;
import mingjing.console.rulebooks.OnPaper;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that an office decided on comes out with its ledgers, as of any moment, and what does not is named. */
class OfficeFolderTest {
    @TempDir
    Path folder = Path.of("");

    private final Office office = Office.open();

    @AfterEach
    void close() {
        office.close();
    }

    private static int enter(Office into, String text) {
        return new CatalogueFile(into.core()).enter("test.yaml", text, SmallYear.CLERK, "test");
    }

    private static void enter(Office into, Path file) throws IOException {
        new CatalogueFile(into.core())
                .enter(String.valueOf(file.getFileName()), Files.readString(file), SmallYear.CLERK, "test");
    }

    private Asked at(long position) {
        return new Moments(office.core().store(), office.core().clock())
                .ask(Optional.of("@" + position), Optional.empty());
    }

    private List<String> written(long position) throws IOException {
        return new OfficeFolder(office.core(), Exports.of(office.core()))
                .write(folder, at(position)).stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList();
    }

    private static String kind(String id, String title, String prefix, String... fields) {
        return """
                种类:
                  - 代号: %s
                    名称: %s
                    章: 0
                    字头: %s
                    字段:
                """.formatted(id, title, prefix) + String.join("", fields);
    }

    private static String field(String name, String type) {
        return "      - {名称: " + name + ", " + type + "}\n";
    }

    private void record(String title, Object... columnsAndCells) throws IOException {
        Draft draft = new Draft(title, Map.of("日期", SmallYear.day(3, 1), "单位", "SQ-01", "记录人", "孙佳宁"), List.of());
        assertThat(office.carryOut(draft.row(columnsAndCells).csv(folder)).errors())
                .isEmpty();
        Files.delete(folder.resolve(title + ".csv"));
    }

    private void comesBack() throws IOException {
        written(office.head());
        try (Office other = Office.bare()) {
            new OrganisationFile(other.core()).enter(folder.resolve("org.yaml"), "test");
            enter(other, folder.resolve("kinds.yaml"));
            assertThat(other.carryOut(YearOfAnOffice.ledgers(folder).toArray(Path[]::new))
                            .errors())
                    .isEmpty();
            assertThat(YearOfAnOffice.tables(other, Optional.empty()))
                    .isEqualTo(YearOfAnOffice.tables(office, Optional.empty()));
        }
    }

    @Test
    void records_of_earlier_definitions_of_a_kind_come_back_whole() throws IOException {
        String first = field("方式", "类型: 选项, 选项: [上门, 代办]") + field("对象", "类型: 名称") + field("旧栏", "类型: 文字");
        String later = field("方式", "类型: 选项, 选项: [上门, 预约]") + field("对象", "类型: 名称") + field("新栏", "类型: 文字");
        enter(office, kind("Service", "服务", "FW", first));
        record("服务台账", "编号", "FW-1", "方式", "代办", "对象", "老人", "旧栏", "以前写的");
        enter(office, kind("Service", "服务", "FW", later));
        record("服务台账", "编号", "FW-2", "方式", "预约", "对象", "学生", "新栏", "现在写的");
        comesBack();
        assertThat(Files.readString(folder.resolve("kinds.yaml"))).contains("代办", "预约", "旧栏", "新栏");
    }

    @Test
    void a_title_that_no_file_can_have_is_no_hindrance() throws IOException {
        enter(office, kind("Talk", "谈心/谈话", "TX", field("对象", "类型: 名称")));
        enter(office, kind("Talk2", "谈心-谈话", "TH", field("对象", "类型: 名称")));
        record("谈心-谈话台账", "编号", "TH-1", "对象", "乙");
        Draft draft = new Draft("表", Map.of("日期", SmallYear.day(3, 1), "单位", "SQ-01", "记录人", "孙佳宁"), List.of());
        LedgerKind talk = office.core().ledgerKinds().named("Talk").orElseThrow();
        new Importer(office.core(), Progress.silent())
                .carryOut(List.of(draft.row("编号", "TX-1", "对象", "甲").csv(folder)), Optional.of(talk), "test");
        Files.delete(folder.resolve("表.csv"));
        comesBack();
    }

    @Test
    void a_kind_defined_later_is_not_looked_for_earlier() throws IOException {
        long before = office.head();
        enter(office, kind("Service", "服务", "FW", field("对象", "类型: 名称")));
        record("服务台账", "编号", "FW-1", "对象", "老人");
        assertThat(written(before)).containsExactly("org.yaml");
    }

    @Test
    void lists_texts_headers_and_rule_books_are_written_as_they_stood() throws IOException {
        Path seeds = RunningConsole.SEEDS;
        for (String name : List.of("kinds.yaml", "figures.yaml", "norms.yaml", "report.yaml")) {
            enter(office, seeds.resolve(name));
        }
        new OnPaper(office.core(), "test", new PersonId("L-04"), new PersonId("L-01"))
                .publish("rulebook.yaml", Files.readAllBytes(seeds.resolve("rulebook.yaml")));
        Map<String, String> theirs = Map.of("责任部门", "责任单位");
        UnitId unit = new UnitId("JD");
        office.core()
                .commands()
                .carryOut(
                        SettledHeaders.more(office.core(), unit, LedgerKind.PROBLEMS, theirs, SmallYear.CLERK),
                        "test",
                        Optional.empty());
        List<String> written = written(office.head());
        for (String name : List.of("figures.yaml", "norms.yaml", "report.yaml")) {
            assertThat(folder.resolve(name)).hasSameTextualContentAs(seeds.resolve(name));
        }
        String book = written.stream()
                .filter(name -> name.startsWith("rulebook-1-"))
                .findFirst()
                .orElseThrow();
        assertThat(folder.resolve(book)).hasSameTextualContentAs(seeds.resolve("rulebook.yaml"));
        try (Office other = Office.open()) {
            enter(other, folder.resolve("headers.yaml"));
            assertThat(SettledHeaders.of(other.core(), unit)).isEqualTo(SettledHeaders.of(office.core(), unit));
            assertThat(enter(other, Files.readString(folder.resolve("headers.yaml"))))
                    .isZero();
        }
    }

    @Test
    void an_older_text_that_comes_back_after_a_newer_one_is_in_force_again() throws IOException {
        String older = Files.readString(RunningConsole.SEEDS.resolve("norms.yaml"));
        String newer = older.replace("值: 15", "值: 20");
        assertThat(enter(office, older)).isOne();
        assertThat(enter(office, newer)).isOne();
        assertThat(enter(office, older)).isOne();
        written(office.head());
        assertThat(folder.resolve("norms.yaml")).hasContent(older);
        assertThat(enter(office, older)).isZero();
    }

    @Test
    void what_the_folder_does_not_carry_is_named_with_how_much_there_is() {
        ProblemId problem = new ProblemId("P-1");
        SmallYear year = new SmallYear(office).registered(problem, SmallYear.day(3, 1));
        assertThat(LeftOut.from(office.core().store(), at(office.head()))).isEmpty();
        year.then(new CorrectProblem(problem, "楼灯不亮", "群众来信", "写错了", SmallYear.CLERK, SmallYear.day(3, 2)));
        assertThat(LeftOut.from(office.core().store(), at(office.head()))).containsExactly("更正的经过（导出的是更正后的样子），1 条");
    }
}
