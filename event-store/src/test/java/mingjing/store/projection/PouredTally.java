package mingjing.store.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.store.Recorded;

/** The same small view, which can also be folded in memory. */
class PouredTally extends Tally {
    /** How often it was poured: a view that could not be is silently rebuilt page by page. */
    final AtomicInteger poured = new AtomicInteger();

    PouredTally(int version) {
        super(version);
    }

    @Override
    public Optional<InMemoryFold> inMemory() {
        return Optional.of(new InMemoryFold() {
            private final Map<String, Long> counts = new ConcurrentHashMap<>();

            @Override
            public void fold(Recorded event) {
                if (poisoned && new String(event.payload(), StandardCharsets.UTF_8).contains("poison")) {
                    throw new IllegalStateException("poison");
                }
                counts.merge(key(event), (long) version(), Long::sum);
            }

            @Override
            public void pour(Connection tx, long last) throws SQLException {
                try (CopyRows rows = CopyRows.into(tx, "tally (thing, n)")) {
                    for (Map.Entry<String, Long> count : counts.entrySet()) {
                        rows.row(2).text(count.getKey()).int8(count.getValue());
                    }
                    rows.end();
                }
                poured.incrementAndGet();
            }
        });
    }
}
