package mingjing.console.exports;

import java.util.List;

/** A table to take away: cells are text, whole or decimal numbers, or days. */
public record Table(String title, List<String> headers, List<List<Object>> rows) {
    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }
}
