package mingjing.store.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import mingjing.store.Recorded;

/** A small view for tests: how many events there were about each thing; it refuses an event that says "poison". */
class Tally implements Projection {
    private final int version;
    volatile boolean poisoned = true;

    Tally(int version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<String> types() {
        return Set.of("Counted");
    }

    @Override
    public void create(Connection tx) throws SQLException {
        Sql.execute(tx, "create table tally (thing text primary key, n bigint not null)");
    }

    @Override
    public String key(Recorded event) {
        return event.tags().getFirst().value();
    }

    @Override
    public void apply(List<Recorded> events, Connection tx) throws SQLException {
        String sql = """
                insert into tally (thing, n)
                values (?, ?)
                on conflict (thing) do update set n = tally.n + excluded.n
                """;
        try (PreparedStatement insert = tx.prepareStatement(sql)) {
            for (Recorded event : events) {
                insert.setString(1, key(event));
                insert.setLong(2, version);
                insert.executeUpdate();
                if (poisoned && new String(event.payload(), StandardCharsets.UTF_8).contains("poison")) {
                    throw new IllegalStateException("poison");
                }
            }
        }
    }
}
