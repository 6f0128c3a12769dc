package mingjing.console.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as xlsx or csv. */
final class TableWriter {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

    /** So many rows wait in memory to be written out. */
    private static final int WAITING = 1_000;

    private TableWriter() {}

    static void xlsx(Table table, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Mingjing", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(table.title());
            for (int column = 0; column < table.headers().size(); column++) {
                sheet.inlineString(0, column, table.headers().get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int line = 0;
            for (List<Object> cells : table.rows()) {
                line++;
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, line, column, cells.get(column));
                }
                if (line % WAITING == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int line, int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(line, column, number);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            // Not among the workbook's shared texts, which stay in memory to the end.
            default -> {
                if (!cell.equals("")) {
                    sheet.inlineString(line, column, cell.toString());
                }
            }
        }
    }

    /** UTF-8 with a mark, which Excel needs to read Chinese. */
    static void csv(Table table, OutputStream out) throws IOException {
        try (OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            text.write('\uFEFF');
            printer.printRecord(table.headers());
            for (List<Object> row : table.rows()) {
                printer.printRecord(row.stream().map(TableWriter::harmless).toList());
            }
        }
    }

    /**
     * A text that a spreadsheet would take for a formula is marked as text; see OWASP on CSV injection. One that looks marked already
     * gets another mark: an import takes one away.
     */
    private static Object harmless(Object cell) {
        return cell instanceof String text && FORMULA.matcher(text).lookingAt() ? "'" + text : cell;
    }
}
