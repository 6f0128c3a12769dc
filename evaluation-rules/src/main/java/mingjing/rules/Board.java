package mingjing.rules;

import java.util.List;

/** The ranked scores of all communities under one rule book at one moment; rows in rank order, unranked ones last. */
public record Board(String book, Moment moment, List<Row> rows) {
    public Board {
        rows = List.copyOf(rows);
    }
}
