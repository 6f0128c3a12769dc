package mingjing.console.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import mingjing.rules.BookSheets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A rule book (考核细则) as an Excel file: the sheets as they are, every cell as text. */
public final class BookWorkbook {
    private static final int MOST_ROWS = 2_000;
    private static final double WIDE = 24;

    private BookWorkbook() {}

    /** The sheets of a workbook; {@link BadFile} when it is none. */
    public static BookSheets read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            TableReader.checkZip(name, path);
            List<BookSheets.Sheet> sheets = new ArrayList<>();
            try (InputStream file = Files.newInputStream(path);
                    ReadableWorkbook workbook = new ReadableWorkbook(file, new ReadingOptions(true, false))) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    sheets.add(new BookSheets.Sheet(sheet.getName(), rows(name, sheet)));
                }
            }
            return new BookSheets(sheets);
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new BadFile(name + " 读不出来：文件已损坏，或不是表格。请在表格软件里打开并另存为 xlsx。", e);
        }
    }

    /** Blank rows stay, so that a fault is told by the row its author sees. */
    private static List<List<String>> rows(String name, Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getRowNum() > MOST_ROWS) {
                    throw new BadFile(name + " 的工作表 “" + sheet.getName() + "” 超过 " + MOST_ROWS + " 行。");
                }
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(TableReader.trimmed(name, XlsxReader.cells(row)));
            }
        }
        return rows;
    }

    /** Writes the sheets; numbers stay text, so that version 2026.10 does not become 2026.1. */
    public static void write(BookSheets sheets, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Mingjing", "1.0")) {
            for (BookSheets.Sheet each : sheets.sheets()) {
                Worksheet sheet = workbook.newWorksheet(each.name());
                for (int row = 0; row < each.rows().size(); row++) {
                    List<String> cells = each.rows().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        sheet.value(row, column, cells.get(column));
                        if (row == 0) {
                            sheet.style(row, column).bold().set();
                            sheet.width(column, WIDE);
                        }
                    }
                    sheet.range(row, 0, row, Math.max(0, cells.size() - 1))
                            .style()
                            .format("@")
                            .set();
                }
                sheet.freezePane(0, 1);
            }
        }
    }
}
