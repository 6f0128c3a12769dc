package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table {@code parked}: events one generation of a view could not fold, and those that wait behind them. */
final class Parking {
    private final String table;
    private final String name;
    private final Generation generation;

    /** An event that waits. */
    record Parked(long position, String key) {}

    Parking(String schema, String name, Generation generation) {
        this.table = schema + ".parked";
        this.name = name;
        this.generation = generation;
    }

    Set<String> keys(Connection tx) throws SQLException {
        return new HashSet<>(Sql.query(
                tx,
                "select distinct key from " + table + " where projection = ? and generation = ?",
                row -> row.getString(1),
                name,
                generation.stored));
    }

    List<Parked> all(Connection tx) throws SQLException {
        return Sql.query(
                tx,
                "select position, key from " + table + " where projection = ? and generation = ? order by position",
                row -> new Parked(row.getLong(1), row.getString(2)),
                name,
                generation.stored);
    }

    /** By key, the oldest first. */
    List<ParkedKey> waiting(Connection tx, int most) throws SQLException {
        return Sql.query(
                tx,
                "select key, min(position), count(*), (array_agg(reason order by position))[1], min(parked_at) from "
                        + table
                        + " where projection = ? and generation = ? group by key order by min(position) limit ?",
                row -> new ParkedKey(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                name,
                generation.stored,
                most);
    }

    void park(Connection tx, Parked event, String reason) throws SQLException {
        Sql.update(
                tx,
                "insert into " + table + " (projection, generation, position, key, reason) values (?, ?, ?, ?, ?)"
                        + " on conflict (projection, generation, position)"
                        + " do update set reason = excluded.reason, parked_at = excluded.parked_at",
                name,
                generation.stored,
                event.position(),
                event.key(),
                reason);
    }

    void release(Connection tx, Parked event) throws SQLException {
        Sql.update(
                tx,
                "delete from " + table + " where projection = ? and generation = ? and position = ?",
                name,
                generation.stored,
                event.position());
    }
}
