package mingjing.console.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.imports.LedgerKind;

/** A ledger being written from what happened: each row holds the steps that one hand takes, so that it reads back as the same. */
final class LedgerSheet {
    private final LedgerKind kind;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<Object, Map<String, Object>> latest = new HashMap<>();

    LedgerSheet(LedgerKind kind) {
        this.kind = kind;
    }

    /** One more row about a thing; columns and cells take turns. */
    Map<String, Object> row(Object about, Object... columnsAndCells) {
        Map<String, Object> row = new HashMap<>();
        rows.add(row);
        latest.put(about, row);
        fill(row, columnsAndCells);
        return row;
    }

    /** The last row about a thing. */
    Optional<Map<String, Object>> latest(Object about) {
        return Optional.ofNullable(latest.get(about));
    }

    static void fill(Map<String, Object> row, Object... columnsAndCells) {
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            row.put(columnsAndCells[i].toString(), columnsAndCells[i + 1]);
        }
    }

    /** Fills a cell that is only needed where it is not what another cell says already. */
    static void fillUnlike(Map<String, Object> row, String column, Object cell, String other) {
        if (!cell.equals(row.get(other))) {
            row.put(column, cell);
        }
    }

    List<List<Object>> rows() {
        return rows.stream()
                .map(row -> kind.allColumns().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
    }
}
