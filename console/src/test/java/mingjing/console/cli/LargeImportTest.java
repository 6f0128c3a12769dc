package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mingjing.console.RunningConsole;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger of very many rows, checked and imported by a program that has little memory; {@code -Dimport.rows=100000} for the size
 * that an office of a large city may bring.
 */
class LargeImportTest {
    private static final int ROWS = Integer.getInteger("import.rows", 4_000);
    private static final List<String> HEADERS = List.of("编号", "日期", "单位", "方式", "服务人次", "内容", "记录人");

    @TempDir
    Path folder = Path.of("");

    private static List<String> row(int number) {
        return List.of(
                "DL-2022-" + number,
                LocalDate.of(2022, 1, 1).plusDays(number * 17L % 365).toString(),
                List.of("滨一社区党委", "滨二社区党委", "文苑社区党委", "向阳社区党委").get(number % 4),
                List.of("组团", "上门", "代办", "预约", "延时").get(number % 5),
                Integer.toString(1 + number % 40),
                "第 " + number + " 次：上门办理老年优待证、代缴水电费并登记所需事项，随后电话回访",
                "孙佳宁");
    }

    private Path csv(String name, int rows) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADERS));
            for (int number = 1; number <= rows; number++) {
                out.write("\n" + String.join(",", row(number)));
            }
        }
        return file;
    }

    private Path xlsx(int rows) throws IOException {
        Path file = folder.resolve("为民服务台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("为民服务台账");
            for (int number = 0; number <= rows; number++) {
                List<String> cells = number == 0 ? HEADERS : row(number);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(number, column, cells.get(column));
                }
            }
        }
        return file;
    }

    private String imported(Path home, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("import", "--home", home.toString()));
        all.addAll(List.of(arguments));
        long started = System.nanoTime();
        try (Program program = Program.small(all)) {
            int exit = program.exit(Duration.ofMinutes(30));
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf("%s: %.1f s, %.0f rows/s%n", all.getLast(), seconds, ROWS / seconds);
            assertThat(exit).as(program.err()).isZero();
            return program.out();
        }
    }

    @Test
    void many_rows_pass_through_little_memory_and_the_same_rows_again_are_known() throws IOException {
        Path home = folder.resolve("home");
        imported(home, RunningConsole.SEEDS.resolve("org.yaml").toString());
        imported(home, RunningConsole.SEEDS.resolve("kinds.yaml").toString());
        String csv = csv("为民服务台账.csv", ROWS).toString();
        assertThat(imported(home, "--dry-run", csv)).contains("检查通过，可以导入：" + ROWS + " 行");
        assertThat(imported(home, csv)).contains("导入完成：" + ROWS + " 行，新记 " + ROWS + " 步");
        assertThat(imported(home, xlsx(ROWS).toString())).contains("新记 0 步，以前已记 " + ROWS + " 步");
    }
}
