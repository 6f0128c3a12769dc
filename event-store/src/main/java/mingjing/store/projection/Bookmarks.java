package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code projections}: where each generation of each view stands. Names are qualified, because folds set the search path. */
final class Bookmarks {
    private final String table;
    private final String parked;

    /** One generation of one view; {@code held} while somebody folds it in memory, {@code stopped} once it was given up. */
    record Bookmark(int version, long position, boolean paused, boolean stopped, boolean held) {
        boolean isOpenTo(int program) {
            return version == program && !paused && !stopped;
        }
    }

    Bookmarks(String schema) {
        this.table = schema + ".projections";
        this.parked = schema + ".parked";
    }

    Optional<Bookmark> read(Connection tx, String name, Generation generation) throws SQLException {
        return find(tx, "", name, generation);
    }

    /** Waits for whoever folds this generation now. */
    Optional<Bookmark> lock(Connection tx, String name, Generation generation) throws SQLException {
        return find(tx, " for update", name, generation);
    }

    /** Empty too when another node is folding this generation now. */
    Optional<Bookmark> tryLock(Connection tx, String name, Generation generation) throws SQLException {
        return find(tx, " for update skip locked", name, generation);
    }

    private Optional<Bookmark> find(Connection tx, String lock, String name, Generation generation)
            throws SQLException {
        List<Bookmark> found = Sql.query(
                tx,
                "select version, position, paused, stopped is not null, coalesce(worker_until > clock_timestamp(), false)"
                        + " from " + table + " where name = ? and generation = ?" + lock,
                row -> new Bookmark(
                        row.getInt(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)),
                name,
                generation.stored);
        return found.stream().findFirst();
    }

    void add(Connection tx, String name, Generation generation, int version) throws SQLException {
        Sql.update(
                tx,
                "insert into " + table + " (name, generation, version) values (?, ?, ?)",
                name,
                generation.stored,
                version);
    }

    void remove(Connection tx, String name, Generation generation) throws SQLException {
        Sql.update(tx, "delete from " + table + " where name = ? and generation = ?", name, generation.stored);
        Sql.update(tx, "delete from " + parked + " where projection = ? and generation = ?", name, generation.stored);
    }

    void advance(Connection tx, String name, Generation generation, long position) throws SQLException {
        Sql.update(
                tx,
                "update " + table + " set position = ? where name = ? and generation = ?",
                position,
                name,
                generation.stored);
    }

    /** The next generation becomes the one that serves, with what it has parked. */
    void promote(Connection tx, String name) throws SQLException {
        remove(tx, name, Generation.LIVE);
        Sql.update(tx, "update " + table + " set generation = 'live' where name = ? and generation = 'next'", name);
        Sql.update(
                tx, "update " + parked + " set generation = 'live' where projection = ? and generation = 'next'", name);
    }

    void pause(Connection tx, String name, boolean paused) throws SQLException {
        Sql.update(tx, "update " + table + " set paused = ?, stopped = null where name = ?", paused, name);
    }

    /** The runner gives the view up until somebody resumes or rebuilds it. */
    void stop(Connection tx, String name, Generation generation, String reason) throws SQLException {
        Sql.update(
                tx,
                "update " + table + " set stopped = ?, last_failure = ? where name = ? and generation = ?",
                reason,
                reason,
                name,
                generation.stored);
    }

    void failed(Connection tx, String name, Generation generation, String reason) throws SQLException {
        Sql.update(
                tx,
                "update " + table + " set failures = failures + 1, last_failure = ? where name = ? and generation = ?",
                reason,
                name,
                generation.stored);
    }
}
