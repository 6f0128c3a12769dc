package mingjing.console.exports;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mingjing.console.imports.LedgerKind;

/** A row being written; a cell that nothing has filled is empty. */
final class Line {
    private final List<String> columns;
    private final Object[] cells;
    private int steps;

    Line(List<String> columns) {
        this.columns = columns;
        this.cells = new Object[columns.size()];
        Arrays.fill(cells, "");
    }

    boolean has(String column) {
        return !cell(column).equals("");
    }

    Object cell(String column) {
        return cells[columns.indexOf(column)];
    }

    void put(String column, Object cell) {
        cells[columns.indexOf(column)] = cell;
    }

    /** Columns and cells take turns. */
    Line fill(Object... columnsAndCells) {
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            put(columnsAndCells[i].toString(), columnsAndCells[i + 1]);
        }
        return this;
    }

    /** Fills a cell that is only needed where it is not what another cell says already. */
    void fillUnlike(String column, Object cell, String other) {
        if (!cell.equals(cell(other))) {
            put(column, cell);
        }
    }

    /** The row asks for one more step; in which turn of its day is said from the first on that is not in the first turn. */
    Line step(int turn) {
        if (turn > 0) {
            String said = cell(LedgerKind.TURN).toString();
            int told = said.isEmpty() ? 0 : said.split("、").length;
            put(LedgerKind.TURN, (said.isEmpty() ? "" : said + "、") + "0、".repeat(steps - told) + turn);
        }
        steps++;
        return this;
    }

    List<Object> cells() {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
