package mingjing.rules;

import java.util.List;

/** A rule book as the cells of a workbook, whoever reads or writes the file itself. */
public record BookSheets(List<Sheet> sheets) {
    public BookSheets {
        sheets = List.copyOf(sheets);
    }

    /**
     * One sheet.
     *
     * @param rows cells as text, an empty text where there is nothing; rows may differ in length
     */
    public record Sheet(String name, List<List<String>> rows) {
        public Sheet {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** The text of a cell, 0-based; empty outside. */
        String cell(int row, int column) {
            if (row < 0
                    || row >= rows.size()
                    || column < 0
                    || column >= rows.get(row).size()) {
                return "";
            }
            return rows.get(row).get(column).strip();
        }
    }
}
