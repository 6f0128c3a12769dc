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
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** Whether there was a sheet with something in it. */
    static boolean read(String name, Path path, Function<Table, Consumer<TableRow>> reader) throws IOException {
        boolean filled = false;
        try (InputStream file = Files.newInputStream(path);
                ReadableWorkbook workbook = new ReadableWorkbook(file, new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                filled |= read(name, sheet, reader);
            }
        }
        return filled;
    }

    private static boolean read(String name, Sheet sheet, Function<Table, Consumer<TableRow>> reader)
            throws IOException {
        Consumer<TableRow> rows = null;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                TableRow read = new TableRow(row.getRowNum(), TableReader.trimmed(name, cells(row)));
                if (rows != null) {
                    rows.accept(read);
                } else if (!read.isEmpty()) {
                    rows = TableReader.limited(name, reader.apply(new Table(name, sheet.getName(), read.cells())));
                }
            }
        }
        return rows != null;
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
