package mingjing.console.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.StringJoiner;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet of a ledger as it came, being written row by row with a column that says what is wrong. */
final class ErrorSheet {
    /** The header of the added column. */
    static final String COLUMN = "错误";

    /** So many rows wait in memory to be written out. */
    private static final int WAITING = 1_000;

    private final Worksheet sheet;
    private final Table table;
    private final Iterator<RowError> errors;
    private final int width;
    private @Nullable RowError next;
    private int waiting;
    private boolean finished;

    ErrorSheet(Worksheet sheet, Table table, Iterable<RowError> all) {
        this.sheet = sheet;
        this.table = table;
        this.errors = all.iterator();
        this.width = width(table);
        advance();
        for (int column = 0; column < width; column++) {
            sheet.inlineString(0, column, table.headers().get(column));
        }
        String message = messages(1);
        sheet.inlineString(0, width, message.isEmpty() ? COLUMN : COLUMN + "：" + message);
    }

    /** Without the column of errors that an earlier import added. */
    private static int width(Table table) {
        int all = table.headers().size();
        return table.headers().getLast().startsWith(COLUMN) ? all - 1 : all;
    }

    /** To the next error of this sheet; they come in the order of rows. */
    private void advance() {
        next = null;
        while (next == null && errors.hasNext()) {
            RowError error = errors.next();
            if (error.file().equals(table.file()) && error.sheet().equals(table.sheet())) {
                next = error;
            }
        }
    }

    private String messages(int row) {
        StringJoiner messages = new StringJoiner("\n");
        while (next != null && next.row() <= row) {
            messages.add(next.column().isEmpty() ? next.message() : "“" + next.column() + "”：" + next.message());
            advance();
        }
        return messages.toString();
    }

    /** On the same line as in the ledger, also where lines between were blank: messages speak of it by number. */
    void write(TableRow row) {
        int line = row.number() - 1;
        for (int column = 0; column < width; column++) {
            if (!row.cell(column).isEmpty()) {
                sheet.inlineString(line, column, row.cell(column));
            }
        }
        String message = messages(row.number());
        if (!message.isEmpty()) {
            sheet.inlineString(line, width, message);
            sheet.style(line, width).fontColor("B81C22").wrapText(true).set();
        }
        if (++waiting % WAITING == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("写不出标有错误的工作簿", e);
        }
    }

    void finish() {
        try {
            if (!finished) {
                finished = true;
                sheet.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("写不出标有错误的工作簿", e);
        }
    }
}
