package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no ledger is refused with a sentence that says what to do, and harms nothing. */
class BadFileTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder = Path.of("");

    private void isRefused(Path file, String says) {
        try (Office office = Office.open()) {
            assertThatThrownBy(() -> office.carryOut(file))
                    .isInstanceOf(BadFile.class)
                    .hasMessageContaining(String.valueOf(file.getFileName()))
                    .hasMessageContaining(says)
                    .hasMessageContaining("请");
        }
    }

    private Path bytes(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path zip(String name, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    @Test
    void a_file_that_is_not_there() {
        isRefused(folder.resolve("问题台账.xlsx"), "没有文件");
    }

    @Test
    void a_file_of_another_kind() throws IOException {
        isRefused(bytes("问题台账.pdf", new byte[10]), "不是 xlsx 或 csv");
        isRefused(bytes("问题台账.xls", new byte[10]), "另存为 xlsx");
        isRefused(bytes("问题台账.xlsm", new byte[10]), "另存为 xlsx");
    }

    @Test
    void an_empty_file() throws IOException {
        isRefused(bytes("问题台账.csv", new byte[0]), "是空的");
        isRefused(bytes("问题台账.csv", "\r\n\r\n".getBytes(StandardCharsets.UTF_8)), "是空的");
        isRefused(bytes("问题台账.xlsx", new byte[0]), "不是有效的 xlsx");
    }

    @Test
    void an_empty_workbook() throws IOException {
        Path file = folder.resolve("问题台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("问题台账");
        }
        isRefused(file, "是空的");
    }

    @Test
    void a_text_that_calls_itself_a_workbook() throws IOException {
        isRefused(bytes("问题台账.xlsx", "编号,问题".getBytes(StandardCharsets.UTF_8)), "不是有效的 xlsx");
    }

    @Test
    void an_archive_that_calls_itself_a_workbook() throws IOException {
        isRefused(zip("问题台账.xlsx", Map.of("word/document.xml", new byte[10])), "不是有效的 xlsx");
    }

    @Test
    void a_workbook_that_is_damaged_inside() throws IOException {
        isRefused(zip("问题台账.xlsx", Map.of("xl/workbook.xml", "<workbook".getBytes(StandardCharsets.UTF_8))), "读不出来");
    }

    @Test
    void a_workbook_with_macros() throws IOException {
        isRefused(zip("问题台账.xlsx", Map.of("xl/vbaProject.bin", new byte[10], "xl/workbook.xml", new byte[1])), "含有宏");
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_memory_holds() throws IOException {
        isRefused(zip("问题台账.xlsx", Map.of("xl/workbook.xml", new byte[1], SHEET, new byte[210 << 20])), "解压后过大");
    }

    @Test
    void a_file_that_is_too_large() throws IOException {
        isRefused(bytes("问题台账.csv", new byte[21 << 20]), "超过 20 MB");
    }

    @Test
    void a_table_wider_than_any_ledger() throws IOException {
        isRefused(bytes("问题台账.csv", "列,".repeat(300).getBytes(StandardCharsets.UTF_8)), "超过 200 列");
    }

    @Test
    void a_table_longer_than_any_ledger() throws IOException {
        isRefused(bytes("问题台账.csv", "行\n".repeat(200_002).getBytes(StandardCharsets.UTF_8)), "超过 200000 行");
    }
}
