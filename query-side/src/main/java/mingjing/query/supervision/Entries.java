package mingjing.query.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.query.board.RectificationBoard;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 录入: when and how the records about each unit were entered. */
public final class Entries {
    private final FoldedView<EntryMonth> units;
    private final FoldedView<EntryMonth> problems;
    private final RectificationBoard board;

    public Entries(EventStore store, DataSource dataSource, RectificationBoard board) {
        this.units = new FoldedView<>(store, dataSource, EntryMonth.OF_UNITS);
        this.problems = new FoldedView<>(store, dataSource, EntryMonth.OF_PROBLEMS);
        this.board = board;
    }

    /** A month of a unit. */
    public record OfUnit(UnitId unit, EntryMonth entries) {}

    /** What names its unit itself. */
    List<OfUnit> ofUnits(Asked asked) {
        return units.at(asked).values().stream()
                .map(month -> new OfUnit(new UnitId(month.owner()), month))
                .toList();
    }

    /** That, and the steps on problems under the unit that answers for each now. */
    public List<OfUnit> all(Asked asked) {
        List<OfUnit> all = new ArrayList<>(ofUnits(asked));
        Map<String, UnitId> responsible = new HashMap<>();
        board.items(asked).forEach(item -> responsible.put(item.number().value(), item.responsibleUnit()));
        problems.at(asked.overEverything()).values().forEach(month -> {
            UnitId unit = responsible.get(month.owner());
            if (unit != null) {
                all.add(new OfUnit(unit, month));
            }
        });
        return all;
    }

    public static Projection ofUnits() {
        return FoldedView.projection(EntryMonth.OF_UNITS);
    }

    public static Projection ofProblems() {
        return FoldedView.projection(EntryMonth.OF_PROBLEMS);
    }
}
