package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import mingjing.store.projection.Bookmarks.Bookmark;

/**
 * The right to fold one generation of a view in memory, held by renewing it.
 *
 * <p>A node that died or hangs loses it after some seconds. One that only seemed dead notices when it next renews, and before it
 * pours, because that happens under the row's lock: nothing is ever folded twice.
 */
final class Lease {
    private static final String WHILE = "clock_timestamp() + interval '5 seconds'";
    private static final String MINE = " where name = ? and generation = ? and worker = ?";

    private final String table;
    private final DataSource dataSource;
    private final String name;
    private final Generation generation;
    private final String worker = UUID.randomUUID().toString();

    /** What a renewal finds. */
    enum Held {
        MINE,
        PAUSED,
        LOST
    }

    Lease(String schema, DataSource dataSource, String name, Generation generation) {
        this.table = schema + ".projections";
        this.dataSource = dataSource;
        this.name = name;
        this.generation = generation;
    }

    boolean take(int version) throws SQLException {
        return Sql.transaction(
                dataSource,
                tx -> Sql.update(
                                tx,
                                "update " + table + " set worker = ?, worker_until = " + WHILE + ", reached = 0"
                                        + " where name = ? and generation = ? and version = ? and position = 0 and not paused"
                                        + " and stopped is null and (worker is null or worker_until < clock_timestamp())",
                                worker,
                                name,
                                generation.stored,
                                version)
                        == 1);
    }

    Held renew(long reached) throws SQLException {
        List<Boolean> paused = Sql.transaction(
                dataSource,
                tx -> Sql.query(
                        tx,
                        "update " + table + " set worker_until = " + WHILE + ", reached = ?" + MINE
                                + " and position = 0 returning paused",
                        row -> row.getBoolean(1),
                        reached,
                        name,
                        generation.stored,
                        worker));
        return paused.isEmpty() ? Held.LOST : paused.getFirst() ? Held.PAUSED : Held.MINE;
    }

    /** Whether it is still ours; nobody else can take it until the transaction ends. */
    boolean lock(Connection tx, Bookmarks bookmarks) throws SQLException {
        Optional<Bookmark> locked = bookmarks.lock(tx, name, generation);
        return locked.isPresent()
                && locked.get().position() == 0
                && !Sql.query(tx, "select 1 from " + table + MINE, row -> 1, name, generation.stored, worker)
                        .isEmpty();
    }

    void giveBack() throws SQLException {
        Sql.transaction(dataSource, this::giveBack);
    }

    int giveBack(Connection tx) throws SQLException {
        return Sql.update(
                tx,
                "update " + table + " set worker = null, worker_until = null, reached = 0" + MINE,
                name,
                generation.stored,
                worker);
    }
}
