package mingjing.query.organisation;

import javax.sql.DataSource;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 组织: the tree of units, what each was called and who was its secretary, on any day. */
public final class Organisation {
    private final FoldedView<UnitHistory> view;

    public Organisation(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, UnitHistory.FOLD);
    }

    /** The organisation as known at the asked moment. */
    public Chart chart(Asked asked) {
        return Chart.of(view.at(asked).values(), asked.moment());
    }

    public static Projection projection() {
        return FoldedView.projection(UnitHistory.FOLD);
    }
}
