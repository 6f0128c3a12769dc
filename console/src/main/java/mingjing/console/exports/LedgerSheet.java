package mingjing.console.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mingjing.console.imports.LedgerKind;

/** A ledger being written from what happened: each row holds the steps that one hand takes, so that it reads back as the same. */
final class LedgerSheet {
    private final List<String> columns;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Object, Line> latest = new HashMap<>();
    private int turn;

    LedgerSheet(LedgerKind kind) {
        columns = kind.allColumns();
    }

    /** In which turn of its day the next step was taken. */
    void turn(int next) {
        turn = next;
    }

    /** One more row about a thing, for the step being written; columns and cells take turns. */
    Line row(Object about, Object... columnsAndCells) {
        Line line = new Line(columns).fill(columnsAndCells).step(turn);
        lines.add(line);
        latest.put(about, line);
        return line;
    }

    /** The last row about a thing, for the step being written. */
    Optional<Line> next(Object about) {
        return next(about, _ -> true);
    }

    /** The last row about a thing if it still takes the step being written. */
    Optional<Line> next(Object about, Predicate<Line> open) {
        return latest(about).filter(open).map(line -> line.step(turn));
    }

    /** The last row about a thing, for a word put right in it. */
    Optional<Line> latest(Object about) {
        return Optional.ofNullable(latest.get(about));
    }

    List<List<Object>> rows() {
        return Rows.of(lines, Line::cells);
    }
}
