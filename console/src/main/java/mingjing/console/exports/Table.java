package mingjing.console.exports;

import java.util.Collections;
import java.util.List;

/** A table to take away: cells are text, whole or decimal numbers, or days. Long ones make their rows when asked. */
public record Table(String title, List<String> headers, List<List<Object>> rows) {
    public Table {
        headers = List.copyOf(headers);
        rows = Collections.unmodifiableList(rows);
    }
}
