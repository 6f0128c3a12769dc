package mingjing.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import mingjing.store.Recorded;
import mingjing.store.projection.InMemoryFold;

/** Every state of a fold at once, to fill its table anew. */
final class FoldedInMemory<S> implements InMemoryFold {
    private final Fold<S> fold;
    private final Map<String, S> states = new ConcurrentHashMap<>();

    FoldedInMemory(Fold<S> fold) {
        this.fold = fold;
    }

    @Override
    public void fold(Recorded event) {
        String key = fold.key(event);
        fold.step()
                .after(Optional.ofNullable(states.get(key)), Decoded.of(event))
                .ifPresent(next -> states.put(key, next));
    }

    @Override
    public void pour(Connection tx, long last) throws SQLException {
        // Sorted, because an index that grows at its end is cheaper to make.
        StateTable.pour(tx, new TreeMap<>(states), last);
    }
}
