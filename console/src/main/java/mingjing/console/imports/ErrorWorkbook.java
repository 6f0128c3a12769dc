package mingjing.console.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Gives a ledger back as it came, with a column that says what is wrong with each row. */
public final class ErrorWorkbook {
    /** The header of the added column. */
    static final String COLUMN = "错误";

    private ErrorWorkbook() {}

    /** Writes every sheet of the file that has errors; several errors of a row stand below one another. */
    public static void write(Path ledger, List<RowError> errors, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Mingjing", "1.0")) {
            for (Table table : TableReader.read(ledger)) {
                Map<Integer, String> messages = errors.stream()
                        .filter(error -> error.file().equals(table.file())
                                && error.sheet().equals(table.sheet()))
                        .collect(Collectors.groupingBy(
                                RowError::row, Collectors.mapping(ErrorWorkbook::words, Collectors.joining("\n"))));
                write(workbook.newWorksheet(table.sheet()), table, messages);
            }
        }
    }

    /** Writes {@code <ledger>-有误.xlsx} beside the ledger (or, where that cannot be, nowhere) for each file with errors. */
    public static Optional<Path> writeBeside(Path ledger, List<RowError> errors) {
        String name = String.valueOf(ledger.getFileName());
        boolean concerned = errors.stream().anyMatch(error -> error.file().equals(name));
        if (!concerned) {
            return Optional.empty();
        }
        Path target = ledger.resolveSibling(nameFor(name));
        try (OutputStream out = Files.newOutputStream(target)) {
            write(ledger, errors, out);
            return Optional.of(target);
        } catch (IOException e) {
            throw new UncheckedIOException("写不出 " + target, e);
        }
    }

    /** What the workbook given back for a ledger is called. */
    public static String nameFor(String ledger) {
        return ledger.replaceFirst("\\.[^.]*$", "") + "-有误.xlsx";
    }

    private static String words(RowError error) {
        return error.column().isEmpty() ? error.message() : "“" + error.column() + "”：" + error.message();
    }

    /** Without the column of errors that an earlier import added. */
    private static int columns(Table table) {
        int all = table.headers().size();
        return table.headers().getLast().startsWith(COLUMN) ? all - 1 : all;
    }

    private static void write(Worksheet sheet, Table table, Map<Integer, String> messages) {
        int last = columns(table);
        for (int column = 0; column < last; column++) {
            sheet.value(0, column, table.headers().get(column));
        }
        sheet.value(0, last, COLUMN);
        if (messages.containsKey(1)) {
            sheet.value(0, last, COLUMN + "：" + messages.get(1));
        }
        for (TableRow row : table.rows()) {
            // The same line as in the ledger, also where lines between were blank: messages speak of it by number.
            int line = row.number() - 1;
            for (int column = 0; column < last; column++) {
                sheet.value(line, column, row.cell(column));
            }
            String message = messages.get(row.number());
            if (message != null) {
                sheet.value(line, last, message);
                sheet.style(line, last).fontColor("B81C22").wrapText(true).set();
            }
        }
    }
}
