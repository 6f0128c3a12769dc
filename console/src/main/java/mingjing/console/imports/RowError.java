package mingjing.console.imports;

/**
 * What is wrong with a cell, where it stands, and what to do.
 *
 * @param row as a spreadsheet shows it, from 1
 * @param column the header of the column; empty where the whole row is meant
 * @param cell the cell's address such as {@code G5}; empty where the whole row is meant
 */
public record RowError(String file, String sheet, int row, String column, String cell, String message) {
    @Override
    public String toString() {
        String place = column.isEmpty() ? "" : " “" + column + "”列" + (cell.isEmpty() ? "" : "(" + cell + ")");
        return file + " 工作表“" + sheet + "” 第 " + row + " 行" + place + "：" + message;
    }
}
