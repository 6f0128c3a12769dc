package mingjing.console.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;

/** Gives a ledger back as it came, with a column that says what is wrong with each row. */
public final class ErrorWorkbook {
    private ErrorWorkbook() {}

    /** Writes every sheet of the file with the errors behind its rows; several errors of a row stand below one another. */
    public static void write(Path ledger, Iterable<RowError> errors, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Mingjing", "1.0")) {
            List<ErrorSheet> sheets = new ArrayList<>();
            TableReader.read(ledger, table -> {
                sheets.forEach(ErrorSheet::finish);
                ErrorSheet sheet = new ErrorSheet(workbook.newWorksheet(table.sheet()), table, errors);
                sheets.add(sheet);
                return sheet::write;
            });
            sheets.forEach(ErrorSheet::finish);
        }
    }

    /** Writes {@code <ledger>-有误.xlsx} beside the ledger (or, where that cannot be, nowhere) for each file with errors. */
    public static Optional<Path> writeBeside(Path ledger, RowErrors errors) {
        String name = String.valueOf(ledger.getFileName());
        if (!errors.concern(name)) {
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
}
