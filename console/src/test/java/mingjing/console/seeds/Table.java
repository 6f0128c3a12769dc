package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One ledger: its file, its headers, and rows whose cells are a text, a whole number or a day. */
record Table(String file, List<String> headers, List<List<Object>> rows) {
    Table {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(file + ": a row has not " + headers.size() + " cells: " + row);
            }
        }
    }

    static Table of(String file, String headers, List<List<Object>> rows) {
        return new Table(file, List.of(headers.split(" \\| ", -1)), rows);
    }

    /** The same rows in order of a date column, those of one day in their old order. */
    Table sortedBy(String dateHeader) {
        int column = headers.indexOf(dateHeader);
        List<List<Object>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> (LocalDate) row.get(column)));
        return new Table(file, headers, sorted);
    }

    String name() {
        return file.substring(0, file.indexOf('.'));
    }

    /** Every cell as it reads, days as 2022-03-04: what two tables are compared by. */
    List<List<String>> text() {
        return rows.stream()
                .map(row -> row.stream().map(Object::toString).toList())
                .toList();
    }

    /** Every row as header and text. */
    List<Map<String, String>> records() {
        return text().stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int column = 0; column < headers.size(); column++) {
                        cells.put(headers.get(column), row.get(column));
                    }
                    return cells;
                })
                .toList();
    }
}
