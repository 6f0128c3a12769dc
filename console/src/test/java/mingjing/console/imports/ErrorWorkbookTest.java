package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook that comes back is the ledger as it was, with what to mend behind each row. */
class ErrorWorkbookTest {
    private static final int ERROR = 11;

    @TempDir
    Path folder = Path.of("");

    private static List<Row> rows(Path workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
            return book.getFirstSheet().read();
        }
    }

    private static Optional<String> error(Row row) {
        return row.getOptionalCell(ERROR).map(Cell::getText);
    }

    private static Path givenBack(Path ledger) {
        try (Office office = Office.open()) {
            Report report = office.carryOut(ledger);
            return ErrorWorkbook.writeBeside(ledger, report.wrong()).orElseThrow();
        }
    }

    @Test
    void the_error_stands_behind_its_row() throws IOException {
        Path ledger = Draft.problems()
                .row()
                .row("编号", "P-2", "登记日期", "2022-02-30")
                .row("编号", "P-3")
                .row("编号", "P-4", "登记人", "查无此人")
                .xlsx(folder);
        Path back = givenBack(ledger);
        assertThat(back).hasFileName("问题台账-有误.xlsx");
        List<Row> rows = rows(back);
        assertThat(error(rows.get(0))).contains("错误");
        assertThat(error(rows.get(1))).isEmpty();
        assertThat(error(rows.get(2)))
                .hasValueSatisfying(text -> assertThat(text).contains("“登记日期”", "这一天不存在"));
        assertThat(error(rows.get(3))).isEmpty();
        assertThat(error(rows.get(4)))
                .hasValueSatisfying(text -> assertThat(text).contains("“登记人”", "查无此人"));
        assertThat(rows.get(4).getCellText(0)).isEqualTo("P-4");
    }

    @Test
    void rows_keep_their_numbers_where_lines_were_blank() throws IOException {
        Path full = Draft.problems().row().row("编号", "P-2", "登记人", "查无此人").csv(folder);
        List<String> lines = Files.readAllLines(full);
        Path ledger = Files.writeString(full, String.join("\n", lines.get(0), "", lines.get(1), "", "", lines.get(2)));
        List<Row> rows = rows(givenBack(ledger));
        Row wrong = rows.getLast();
        assertThat(wrong.getRowNum()).isEqualTo(6);
        assertThat(error(wrong)).isPresent();
    }

    @Test
    void a_missing_column_is_told_in_the_first_row() throws IOException {
        Draft draft = Draft.problems().row();
        draft.rows().getFirst().remove("认领日期");
        draft.rows().getFirst().remove("责任人");
        draft.rows().getFirst().remove("登记人");
        Row headers = rows(givenBack(draft.xlsx(folder))).getFirst();
        assertThat(headers.getCellText(headers.getCellCount() - 1))
                .startsWith("错误：")
                .contains("缺少“登记人”");
    }

    @Test
    void a_formula_typed_by_somebody_comes_back_as_text() throws IOException {
        Path ledger = Draft.problems()
                .row("问题", "=HYPERLINK(\"http://x\")", "登记人", "@SUM(A1)")
                .xlsx(folder);
        Row row = rows(givenBack(ledger)).get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).getFormula()).isNull();
        assertThat(row.getCellText(1)).startsWith("=HYPERLINK");
        assertThat(row.getCell(ERROR).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void once_mended_it_can_be_imported_as_it_is() {
        Path ledger = Draft.problems().row().row("编号", "P-2", "登记人", "查无此人").xlsx(folder);
        assertThat(givenBack(ledger)).exists();
        Path mended = Draft.problems()
                .row("错误", "")
                .row("编号", "P-2", "错误", "“登记人”：人员目录里没有“查无此人”。")
                .xlsx(folder);
        try (Office office = Office.open()) {
            assertThat(office.carryOut(mended).created()).isEqualTo(4);
            Report original =
                    office.carryOut(Draft.problems().row().row("编号", "P-2").xlsx(folder));
            assertThat(original.unchanged()).isEqualTo(4);
        }
    }

    @Test
    void given_back_twice_it_has_one_column_of_errors() throws IOException {
        Path ledger = Draft.problems().row("登记人", "查无此人").xlsx(folder);
        List<Row> twice = rows(givenBack(givenBack(ledger)));
        assertThat(twice.getFirst().getCellCount()).isEqualTo(ERROR + 1);
    }
}
