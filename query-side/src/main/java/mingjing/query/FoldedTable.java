package mingjing.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingjing.store.Recorded;
import mingjing.store.projection.InMemoryFold;
import mingjing.store.projection.Projection;

/** Keeps the newest states of a fold in a table, one row a key. */
final class FoldedTable<S> implements Projection {
    private final Fold<S> fold;

    FoldedTable(Fold<S> fold) {
        this.fold = fold;
    }

    @Override
    public String name() {
        return fold.name();
    }

    @Override
    public int version() {
        return StateTable.LAYOUT + fold.version();
    }

    @Override
    public Set<String> types() {
        return fold.types();
    }

    @Override
    public void create(Connection tx) throws SQLException {
        StateTable.create(tx);
        Readers.admit(tx);
    }

    @Override
    public void apply(List<Recorded> events, Connection tx) throws SQLException {
        Map<String, S> states =
                StateTable.load(tx, events.stream().map(this::key).distinct().toList(), fold.state());
        Map<String, S> changed = new TreeMap<>();
        for (Recorded event : events) {
            String key = key(event);
            Optional<S> before = Optional.ofNullable(states.get(key));
            fold.step().after(before, Decoded.of(event)).ifPresent(next -> {
                states.put(key, next);
                changed.put(key, next);
            });
        }
        StateTable.save(tx, changed, fold.ownership(), events.getLast().position());
    }

    @Override
    public Optional<InMemoryFold> inMemory() {
        return Optional.of(new FoldedInMemory<>(fold));
    }

    @Override
    public String key(Recorded event) {
        return fold.key(event);
    }
}
