package mingjing.query.organisation;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 组织: the tree of units, what each was called and who was its secretary, on any day. */
public final class Organisation {
    static final Fold<UnitHistory> FOLD = new Fold<>(
            "organisation",
            2,
            Vocabulary.EVENTS.namesUnder(OrgEvent.class),
            "unit",
            UnitHistory.class,
            UnitHistory::after);

    private final FoldedView<UnitHistory> view;

    public Organisation(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
    }

    /** The organisation as known at the asked moment. */
    public Chart chart(Asked asked) {
        SortedMap<UnitId, UnitHistory> units = new TreeMap<>();
        view.at(asked).values().forEach(unit -> units.put(unit.unit(), unit));
        return new Chart(units, asked.day(), asked.position());
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }
}
