package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mingjing.console.exports.Exports;
import mingjing.console.exports.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is written in several goes is read as one. */
class LongTableTest {
    private static final int ROWS = 2_500;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"表.xlsx", "表.csv"})
    void every_row_is_there_once_and_in_order(String name) throws IOException {
        List<List<Object>> rows = IntStream.rangeClosed(1, ROWS)
                .<List<Object>>mapToObj(row -> List.of("P-" + row, row, LocalDate.of(2022, 3, 1), "", "两行\n字"))
                .toList();
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Exports.write(new Table("表", List.of("编号", "数", "日期", "空", "字"), rows), name, out);
        }
        List<TableRow> read = new ArrayList<>();
        TableReader.read(file, _ -> read::add);
        assertThat(read).hasSize(ROWS);
        for (int row = 1; row <= ROWS; row++) {
            assertThat(read.get(row - 1).cells()).containsExactly("P-" + row, "" + row, "2022-03-01", "", "两行\n字");
        }
    }
}
