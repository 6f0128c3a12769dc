package mingjing.console.imports;

import java.util.List;

/** A sheet of a file, with the headers of its first row. */
public record Table(String file, String sheet, List<String> headers) {
    public Table {
        headers = List.copyOf(headers);
    }

    RowError error(int row, String column, String message) {
        int index = headers.indexOf(column);
        String cell = index < 0 ? "" : letters(index) + row;
        return new RowError(file, sheet, row, column, cell, message);
    }

    /** Column letters as spreadsheets write them: A … Z, AA … */
    private static String letters(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : letters(index / 26 - 1) + letter;
    }
}
