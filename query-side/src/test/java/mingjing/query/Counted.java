package mingjing.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.store.Recorded;
import mingjing.store.projection.InMemoryFold;
import mingjing.store.projection.Projection;

/** A view that counts how often it was poured: one that could not be is silently rebuilt page by page. */
record Counted(Projection view, AtomicInteger poured) implements Projection {
    @Override
    public String name() {
        return view.name();
    }

    @Override
    public int version() {
        return view.version();
    }

    @Override
    public Set<String> types() {
        return view.types();
    }

    @Override
    public void create(Connection tx) throws SQLException {
        view.create(tx);
    }

    @Override
    public void apply(List<Recorded> events, Connection tx) throws SQLException {
        view.apply(events, tx);
    }

    @Override
    public String key(Recorded event) {
        return view.key(event);
    }

    @Override
    public Optional<InMemoryFold> inMemory() {
        return view.inMemory().map(fold -> new InMemoryFold() {
            @Override
            public void fold(Recorded event) {
                fold.fold(event);
            }

            @Override
            public void pour(Connection tx, long last) throws SQLException {
                fold.pour(tx, last);
                poured.incrementAndGet();
            }
        });
    }
}
