package mingjing.query;

import java.sql.Connection;
import java.sql.SQLException;
import mingjing.store.Recorded;
import mingjing.store.projection.InMemoryFold;

/** Every state of a fold at once, to fill its table anew. */
final class FoldedInMemory<S> implements InMemoryFold {
    private final Fold<S> fold;
    private final FoldedStates<S> states;

    FoldedInMemory(Fold<S> fold) {
        this.fold = fold;
        this.states = new FoldedStates<>(fold);
    }

    @Override
    public void fold(Recorded event) {
        states.take(Decoded.of(event));
    }

    @Override
    public void pour(Connection tx, long last) throws SQLException {
        // Sorted, because an index that grows at its end is cheaper to make.
        StateTable.pour(tx, states.byKey(), fold.ownership(), last);
    }
}
