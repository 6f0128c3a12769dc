package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjing.console.security.Account;
import mingjing.console.security.Rights;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a ledger is said by file, sheet, row and column, all at once, and nothing is written. */
class ImporterTest {
    @TempDir
    Path folder = Path.of("");

    /** Rehearsed and carried out, the answer is the same, and the ledger does not move. */
    private List<RowError> refused(Path... files) {
        try (Office office = Office.open()) {
            long head = office.head();
            Report rehearsed = office.rehearse(files);
            Report carriedOut = office.carryOut(files);
            assertThat(rehearsed.accepted()).isFalse();
            assertThat(rehearsed.created()).isZero();
            assertThat(carriedOut).isEqualTo(rehearsed);
            assertThat(office.head()).isEqualTo(head);
            return carriedOut.errors();
        }
    }

    private static void isAt(RowError error, String sheet, int row, String column, String cell, String says) {
        assertThat(error.sheet()).isEqualTo(sheet);
        assertThat(error.file()).startsWith(sheet + ".");
        assertThat(error.row()).isEqualTo(row);
        assertThat(error.column()).isEqualTo(column);
        assertThat(error.cell()).isEqualTo(cell);
        assertThat(error.message()).contains(says).containsPattern("请|可填|才能|不能");
    }

    @ParameterizedTest
    @MethodSource
    void a_column_that_is_missing_is_named_with_all_that_are_needed(boolean csv) {
        Draft wrong = new Draft("问题台账", Draft.problems().usual(), List.of()).row();
        wrong.rows().getFirst().remove("整改时限");
        wrong.rows().getFirst().put("期限", "2022-06-01");
        List<RowError> errors = refused(csv ? wrong.csv(folder) : wrong.xlsx(folder));
        assertThat(errors).hasSize(1);
        isAt(errors.getFirst(), "问题台账", 1, "整改时限", "", "缺少“整改时限”这一列");
        assertThat(errors.getFirst().message()).contains("编号、问题、来源");
    }

    static Stream<Boolean> a_column_that_is_missing_is_named_with_all_that_are_needed() {
        return Stream.of(true, false);
    }

    @Test
    void a_row_that_the_account_may_not_ask_for_writes_nothing() {
        Path ledger = Draft.problems().row().xlsx(folder);
        Rights rights = new Rights((_, _) -> true, _ -> true);
        Account verifier = new Account("verifier", Role.VERIFIER, new PersonId("H-01"), "JD");
        try (Office office = Office.open()) {
            long head = office.head();
            Importer importer = new Importer(
                    office.core(), Progress.silent(), order -> rights.objection(verifier, order), Optional.empty());
            Report report = importer.carryOut(List.of(ledger), Optional.empty(), "verifier");
            assertThat(report.errors()).hasSize(1);
            assertThat(report.errors().getFirst().message()).contains("不能办理 RegisterProblem");
            assertThat(office.head()).isEqualTo(head);
        }
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        List<String> headers = new ArrayList<>(Draft.problems().usual().keySet());
        headers.set(headers.indexOf("责任人"), "登记人");
        List<RowError> errors = refused(Draft.problems().row().xlsx(folder, headers));
        isAt(errors.getFirst(), "问题台账", 1, "登记人", "I1", "有两列都叫“登记人”");
    }

    @Test
    void a_sheet_of_no_known_kind_is_refused() {
        Draft list = new Draft("通讯录", Draft.problems().usual(), List.of()).row();
        list.rows().getFirst().keySet().removeIf(column -> !column.equals("编号"));
        isAt(refused(list.csv(folder)).getFirst(), "通讯录", 1, "", "", "看不出这是哪种台账");
    }

    static Stream<Arguments> one_wrong_cell_is_named() {
        return Stream.of(
                Arguments.of("登记日期", "2022-02-30", "G3", "这一天不存在"),
                Arguments.of("登记日期", "三月一日", "G3", "不是日期"),
                Arguments.of("登记日期", "", "G3", "这一格不能空"),
                Arguments.of("登记人", "查无此人", "I3", "人员目录里没有“查无此人”"),
                Arguments.of("责任单位", "滨九社区党委", "E3", "组织体系里没有“滨九社区党委”"),
                Arguments.of("整改类别", "马上改", "D3", "可填：立行立改、限期整改、长期坚持"),
                Arguments.of("编号", "第 1 号", "A3", "编号只能用字母"),
                Arguments.of("整改时限", "2022-01-01", "H3", "早于开始日期"),
                Arguments.of("整改时限", "2220-06-01", "H3", "请核对年份"),
                Arguments.of("认领日期", LocalDate.of(2999, 1, 1), "K3", "还没有到"),
                Arguments.of("认领日期", LocalDate.of(2022, 2, 1), "K3", "早于“登记日期” 2022-03-01"));
    }

    @ParameterizedTest
    @MethodSource
    void one_wrong_cell_is_named(String column, Object cell, String address, String says) {
        Draft draft = Draft.problems().row().row("编号", "P-2", column, cell);
        List<RowError> inXlsx = refused(draft.xlsx(folder));
        assertThat(inXlsx).hasSize(1);
        isAt(inXlsx.getFirst(), "问题台账", 3, column, address, says);
        List<RowError> inCsv = refused(draft.csv(folder));
        assertThat(inCsv).hasSize(1);
        isAt(inCsv.getFirst(), "问题台账", 3, column, address, says);
    }

    @Test
    void a_measure_for_an_unknown_problem_is_refused() {
        List<RowError> errors = refused(
                Draft.problems().row().xlsx(folder),
                Draft.measures().row("问题编号", "P-9").xlsx(folder));
        assertThat(errors).hasSize(1);
        isAt(errors.getFirst(), "措施台账", 2, "问题编号", "A2", "没有编号为 P-9 的问题");
    }

    @ParameterizedTest
    @MethodSource
    void a_percentage_out_of_range_is_refused(Object percent, String says) {
        List<RowError> errors = refused(
                Draft.problems().row().xlsx(folder),
                Draft.measures().row().xlsx(folder),
                Draft.progress().row("完成率", percent).xlsx(folder));
        assertThat(errors).hasSize(1);
        isAt(errors.getFirst(), "进展台账", 2, "完成率", "D2", says);
    }

    static Stream<Arguments> a_percentage_out_of_range_is_refused() {
        return Stream.of(Arguments.of(120, "完成率 120 不在"), Arguments.of(-1, "完成率 -1 不在"), Arguments.of("一半", "不是整数"));
    }

    @Test
    void one_number_for_two_problems_is_refused() {
        List<RowError> errors = refused(Draft.problems().row().row("问题", "井盖松动").xlsx(folder));
        assertThat(errors).hasSize(1);
        isAt(errors.getFirst(), "问题台账", 3, "编号", "A3", "编号 P-1 已经用过");
    }

    @Test
    void a_row_that_stands_twice_is_refused() {
        List<RowError> errors =
                refused(Draft.problems().row().row("编号", "P-2").row().xlsx(folder));
        assertThat(errors).hasSize(1);
        isAt(errors.getFirst(), "问题台账", 4, "编号", "A4", "与第 2 行完全相同");
    }

    @Test
    void a_number_that_the_ledger_has_already_is_refused() {
        try (Office office = Office.open()) {
            assertThat(office.carryOut(Draft.problems().row().xlsx(folder)).accepted())
                    .isTrue();
            long head = office.head();
            Report again = office.carryOut(Draft.problems().row("问题", "井盖松动").xlsx(folder));
            isAt(again.errors().getFirst(), "问题台账", 2, "编号", "A2", "编号 P-1 已经用过");
            assertThat(office.head()).isEqualTo(head);
        }
    }

    @Test
    void whoever_did_the_work_cannot_verify_it() {
        List<RowError> errors = refused(
                Draft.problems().row().xlsx(folder),
                Draft.measures().row().xlsx(folder),
                Draft.progress().row().xlsx(folder),
                Draft.requests().row().xlsx(folder),
                Draft.verifications().row("核查人", "朱思雨").xlsx(folder));
        assertThat(errors).hasSize(1);
        isAt(errors.getFirst(), "核查台账", 2, "核查人", "B2", "参与了整改，不能再核查");
    }

    @ParameterizedTest
    @MethodSource
    void nothing_is_closed_before_its_notice_has_run(
            String column, Object cell, String named, String address, String says) {
        List<RowError> errors = refused(
                Draft.problems().row().xlsx(folder),
                Draft.measures().row().xlsx(folder),
                Draft.progress().row().xlsx(folder),
                Draft.requests().row().xlsx(folder),
                Draft.verifications().row().xlsx(folder),
                Draft.closures().row(column, cell).xlsx(folder));
        assertThat(errors).hasSize(1);
        isAt(errors.getFirst(), "销号台账", 2, named, address, says);
    }

    static Stream<Arguments> nothing_is_closed_before_its_notice_has_run() {
        return Stream.of(
                Arguments.of("销号日期", LocalDate.of(2022, 3, 20), "销号日期", "F2", "公示到 2022-03-23 为止"),
                Arguments.of("公示日期", "", "公示日期", "C2", "这一格不能空"),
                Arguments.of("批准人", "曹立新", "批准人", "G2", "是核查人，不能再批准销号"),
                Arguments.of("批准人", "朱思雨", "批准人", "G2", "参与了整改，不能再批准"),
                Arguments.of("依据", "听说的", "依据", "H2", "销号必须引用自查申请里的佐证材料"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Draft problems = Draft.problems()
                .row()
                .row("编号", "P-2", "登记日期", "2022-02-30")
                .row("编号", "P-3")
                .row("编号", "P-4", "登记人", "查无此人")
                .row("编号", "P-5", "整改时限", "2022-01-01");
        List<RowError> errors = refused(
                problems.xlsx(folder), Draft.measures().row("问题编号", "P-9").csv(folder));
        assertThat(errors)
                .extracting(RowError::file, RowError::row)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("问题台账.xlsx", 3),
                        org.assertj.core.groups.Tuple.tuple("问题台账.xlsx", 5),
                        org.assertj.core.groups.Tuple.tuple("问题台账.xlsx", 6),
                        org.assertj.core.groups.Tuple.tuple("措施台账.csv", 2));
    }
}
