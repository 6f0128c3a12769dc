package mingjing.console.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an xlsx file, row by row. */
final class XlsxReader {
    private XlsxReader() {}

    static List<Table> read(String name, Path path) throws IOException {
        List<Table> tables = new ArrayList<>();
        try (InputStream file = Files.newInputStream(path);
                ReadableWorkbook workbook = new ReadableWorkbook(file, new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                Table table = table(name, sheet);
                tables.add(table);
            }
        }
        return tables;
    }

    private static Table table(String name, Sheet sheet) throws IOException {
        List<String> headers = List.of();
        List<TableRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                TableRow read = new TableRow(row.getRowNum(), TableReader.trimmed(name, cells(row)));
                if (headers.isEmpty()) {
                    headers = read.isEmpty() ? List.of() : read.cells();
                } else {
                    TableReader.add(name, read, rows);
                }
            }
        }
        return new Table(name, sheet.getName(), headers, rows);
    }

    static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(text(row.getOptionalCell(column).orElse(null)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        return String.valueOf(cell.getText()).strip();
    }

    /** A number with a date format is a day (and perhaps a time); any other is written without trailing zeros. */
    private static String number(Cell cell) {
        String format = String.valueOf(cell.getDataFormatString()).toLowerCase(java.util.Locale.ROOT);
        BigDecimal value = cell.asNumber();
        if (format.contains("yy") || format.contains("m/d")) {
            return cell.asDate().toLocalDate().toString();
        }
        if (format.contains("h:mm") || format.contains("hh:mm")) {
            LocalDateTime moment = cell.asDate();
            LocalTime time = moment.toLocalTime();
            return time.withSecond(0).withNano(0).toString();
        }
        if (format.contains("%")) {
            return value.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        return value.stripTrailingZeros().toPlainString();
    }
}
