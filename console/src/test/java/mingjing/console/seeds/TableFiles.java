package mingjing.console.seeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Tables in and out of files, as an office has them: Excel workbooks, and CSV with the mark that Excel needs. */
final class TableFiles {
    private static final String MARK = "\uFEFF";

    private TableFiles() {}

    static void write(Path folder, Table table) throws IOException {
        Path file = folder.resolve(table.file());
        if (table.file().endsWith(".csv")) {
            Files.writeString(file, csv(table));
        } else {
            write(folder, table.file(), List.of(table));
        }
    }

    /** A workbook with a sheet for each table. */
    static void write(Path folder, String name, List<Table> tables) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, xlsx(tables));
        FixedZip.rewrite(file);
    }

    static Table read(Path folder, String file) throws IOException {
        List<List<Object>> lines = file.endsWith(".csv")
                ? readCsv(Files.readString(folder.resolve(file)))
                : readXlsx(folder.resolve(file));
        List<String> headers = lines.getFirst().stream().map(Object::toString).toList();
        return new Table(file, headers, lines.subList(1, lines.size()));
    }

    private static String csv(Table table) {
        StringBuilder text = new StringBuilder(MARK);
        text.append(String.join(",", table.headers())).append("\r\n");
        for (List<String> row : table.text()) {
            text.append(String.join(",", row)).append("\r\n");
            if (row.stream().anyMatch(cell -> cell.matches("(?s).*[,\"\r\n].*"))) {
                throw new IllegalArgumentException("a cell would need quotes in " + table.file() + ": " + row);
            }
        }
        return text.toString();
    }

    private static List<List<Object>> readCsv(String text) {
        if (!text.startsWith(MARK)) {
            throw new IllegalArgumentException("the CSV lacks its byte order mark");
        }
        return text.substring(1)
                .lines()
                .map(line -> List.<Object>of((Object[]) line.split(",", -1)))
                .toList();
    }

    private static byte[] xlsx(List<Table> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Mingjing", "1.0")) {
            for (Table table : tables) {
                fill(book.newWorksheet(table.name()), table);
            }
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, Table table) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.headers().size(); column++) {
            sheet.value(0, column, table.headers().get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, width(table, column));
            for (int row = 0; row < table.rows().size(); row++) {
                put(sheet, row + 1, column, table.rows().get(row).get(column));
            }
        }
    }

    private static int width(Table table, int column) {
        int longest = table.text().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.clamp(longest * 2L, 12, 60);
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Integer number -> sheet.value(row, column, number);
            default -> {
                if (!cell.toString().isEmpty()) {
                    sheet.value(row, column, cell.toString());
                }
            }
        }
    }

    private static List<List<Object>> readXlsx(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            List<Row> lines = book.getFirstSheet().read();
            int columns = lines.getFirst().getCellCount();
            List<List<Object>> rows = new ArrayList<>();
            for (Row line : lines) {
                List<Object> row = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    row.add(line.getOptionalCell(column)
                            .map(TableFiles::content)
                            .orElse(""));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** A number in a date format is a day; the reader leaves that to its caller. */
    private static Object content(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        return format != null && format.contains("yy")
                ? cell.asDate().toLocalDate()
                : Integer.valueOf(cell.asNumber().intValueExact());
    }
}
