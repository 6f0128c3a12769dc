package mingjing.console.imports;

import java.util.List;

/** A sheet as it was read: the headers of its first row, and every row with something in it. */
record Table(String file, String sheet, List<String> headers, List<TableRow> rows) {
    Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }
}
