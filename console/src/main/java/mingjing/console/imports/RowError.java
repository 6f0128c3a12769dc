package mingjing.console.imports;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;

/**
 * What is wrong with a cell, where it stands, and what to do.
 *
 * @param row as a spreadsheet shows it, from 1
 * @param column the header of the column; empty where the whole row is meant
 * @param cell the cell's address such as {@code G5}; empty where the whole row is meant
 */
public record RowError(String file, String sheet, int row, String column, String cell, String message) {
    static final Comparator<RowError> BY_PLACE =
            Comparator.comparing(RowError::file).thenComparing(RowError::sheet).thenComparingInt(RowError::row);

    @Override
    public String toString() {
        String place = column.isEmpty() ? "" : " “" + column + "”列" + (cell.isEmpty() ? "" : "(" + cell + ")");
        return file + " 工作表“" + sheet + "” 第 " + row + " 行" + place + "：" + message;
    }

    /** As it stands in a scratch file. */
    static final class Form implements Sorted.Codec<RowError> {
        @Override
        public void write(RowError error, DataOutput out) throws IOException {
            Text.write(error.file(), out);
            Text.write(error.sheet(), out);
            out.writeInt(error.row());
            Text.write(error.column(), out);
            Text.write(error.cell(), out);
            Text.write(error.message(), out);
        }

        @Override
        public RowError read(DataInput in) throws IOException {
            return new RowError(
                    Text.read(in), Text.read(in), in.readInt(), Text.read(in), Text.read(in), Text.read(in));
        }
    }
}
