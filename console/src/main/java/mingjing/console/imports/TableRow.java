package mingjing.console.imports;

import java.util.List;

/** One row: its number as a spreadsheet shows it (the first is 1), and its cells as text, days as 2022-03-04. */
record TableRow(int number, List<String> cells) {
    TableRow {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
