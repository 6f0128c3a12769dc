package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.store.projection.Bookmarks.Bookmark;

/** Makes, replaces and swaps the tables of one view. */
final class Schemas {
    private final DataSource dataSource;
    private final Projection projection;
    private final Bookmarks bookmarks;
    private final String name;

    Schemas(DataSource dataSource, Projection projection, Bookmarks bookmarks) {
        this.dataSource = dataSource;
        this.projection = projection;
        this.bookmarks = bookmarks;
        this.name = projection.name();
    }

    /** Makes a view that is not there, and starts to rebuild one whose tables are of an older version. */
    void ensure() throws SQLException {
        Sql.transaction(dataSource, tx -> {
            oneNodeAtATime(tx);
            Optional<Bookmark> live = bookmarks.read(tx, name, Generation.LIVE);
            Optional<Bookmark> next = bookmarks.read(tx, name, Generation.NEXT);
            if (live.isEmpty()) {
                make(tx, Generation.LIVE);
            } else if (live.get().version() < projection.version()
                    && next.map(Bookmark::version).orElse(0) < projection.version()) {
                make(tx, Generation.NEXT);
            }
            return live;
        });
    }

    /** Starts to fill the view anew; a rebuild that was going on starts again. */
    void rebuild() throws SQLException {
        Sql.transaction(dataSource, tx -> {
            oneNodeAtATime(tx);
            make(tx, Generation.NEXT);
            return name;
        });
    }

    private void oneNodeAtATime(Connection tx) throws SQLException {
        Sql.query(tx, "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> name, "mingjing view " + name);
    }

    private void make(Connection tx, Generation generation) throws SQLException {
        // Waits for a fold in progress, whose tables these are.
        bookmarks.lock(tx, name, generation);
        bookmarks.remove(tx, name, generation);
        bookmarks.add(tx, name, generation, projection.version());
        String schema = generation.schema(name);
        Sql.execute(tx, "drop schema if exists " + schema + " cascade");
        Sql.execute(tx, "create schema " + schema);
        Sql.execute(tx, "set local search_path to " + schema + ", public");
        projection.create(tx);
    }

    /** Puts the rebuilt tables in the place of those that serve, if they have folded as much; readers see the one or the other. */
    boolean swap() throws SQLException {
        String live = Generation.LIVE.schema(name);
        String next = Generation.NEXT.schema(name);
        return Sql.transaction(dataSource, tx -> {
            oneNodeAtATime(tx);
            Optional<Bookmark> served = bookmarks.lock(tx, name, Generation.LIVE);
            Optional<Bookmark> rebuilt = bookmarks.lock(tx, name, Generation.NEXT);
            if (served.isEmpty()
                    || rebuilt.isEmpty()
                    || rebuilt.get().position() < served.get().position()) {
                return false;
            }
            Sql.execute(tx, "drop schema if exists " + live + "_old cascade");
            Sql.execute(tx, "alter schema " + live + " rename to " + live + "_old");
            Sql.execute(tx, "alter schema " + next + " rename to " + live);
            bookmarks.promote(tx, name);
            return true;
        });
    }

    /** Apart from the swap, because dropping waits for the readers of the old tables and would make new readers wait too. */
    void dropReplaced() throws SQLException {
        Sql.transaction(dataSource, tx -> {
            Sql.execute(tx, "drop schema if exists " + Generation.LIVE.schema(name) + "_old cascade");
            return name;
        });
    }
}
