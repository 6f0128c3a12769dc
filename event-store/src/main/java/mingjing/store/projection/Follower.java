package mingjing.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.StoreFailure;
import mingjing.store.projection.Bookmarks.Bookmark;

/** Takes one generation of a view along the log, a page and a transaction at a time. */
final class Follower {
    private static final int PAGE = 4_000;

    /**
     * Stretches of the log that do not concern a view are only remembered; every so many positions they are saved. Tables being
     * rebuilt save each, because the swap compares saved positions.
     */
    private static final long SAVE_EVERY = 1_000;

    private final SharedTail tail;
    private final DataSource dataSource;
    private final Projection projection;
    private final Generation generation;
    private final Bookmarks bookmarks;
    private final Fold fold;
    private final Query query;

    /** What came of a step. */
    enum Step {
        MOVED,
        NOTHING_TO_DO,
        FOLDED_ELSEWHERE,
        STOPPED
    }

    /** The position this node last found in the table, and how far it knows that nothing more concerns the view. */
    private long saved;

    private volatile long known;
    private final Pace pace = new Pace();
    private final Breaker breaker = new Breaker();

    Follower(
            SharedTail tail,
            DataSource dataSource,
            Projection projection,
            Generation generation,
            Bookmarks bookmarks,
            Fold fold) {
        this.tail = tail;
        this.dataSource = dataSource;
        this.projection = projection;
        this.generation = generation;
        this.bookmarks = bookmarks;
        this.fold = fold;
        this.query = projection.types().isEmpty() ? Query.everything() : Query.types(projection.types());
    }

    long known() {
        return known;
    }

    Pace pace() {
        return pace;
    }

    /** Starts again from what the table says; also when more is known than there is, because the database was put back. */
    void found(Bookmark bookmark, long head) {
        if (bookmark.position() < saved || bookmark.position() > known || known > head) {
            known = bookmark.position();
        }
        saved = bookmark.position();
        pace.reached(known, System.nanoTime());
    }

    /** One page further. The page is read first, so that a step needs one connection. */
    Step step() throws SQLException {
        Page page;
        try {
            page = tail.page(query, known, PAGE);
        } catch (StoreFailure e) {
            if (!Sql.isArchived(e)) {
                throw e;
            }
            Sql.transaction(dataSource, tx -> stop(tx, String.valueOf(e.getMessage())));
            return Step.STOPPED;
        }
        if (page.upTo() == known) {
            return Step.NOTHING_TO_DO;
        }
        if (generation == Generation.LIVE && page.events().isEmpty() && page.upTo() - saved < SAVE_EVERY) {
            known = page.upTo();
            pace.reached(known, System.nanoTime());
            return Step.MOVED;
        }
        try {
            Optional<Bookmark> after = Sql.transaction(dataSource, tx -> save(tx, page));
            after.ifPresent(bookmark -> found(bookmark, Long.MAX_VALUE));
            return after.isPresent() ? Step.MOVED : Step.FOLDED_ELSEWHERE;
        } catch (Broken e) {
            breaker.reset();
            Sql.transaction(dataSource, tx -> stop(tx, e.reason));
            return Step.STOPPED;
        }
    }

    /** Nothing of the last page is kept, and what failed in it is not parked: it is read again once the view is resumed. */
    private boolean stop(Connection tx, String reason) throws SQLException {
        boolean ours = bookmarks
                .lock(tx, projection.name(), generation)
                .filter(locked -> locked.isOpenTo(projection.version()))
                .isPresent();
        if (ours) {
            bookmarks.stop(tx, projection.name(), generation, reason);
        }
        return ours;
    }

    /** Rolls the page back of a view that folds nearly nothing. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String reason;

        Broken(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Where the view stands afterwards; empty when another node folds it now, or it was paused or replaced meanwhile. */
    private Optional<Bookmark> save(Connection tx, Page page) throws SQLException {
        Sql.execute(tx, Sql.LET_GO);
        Optional<Bookmark> locked = bookmarks.tryLock(tx, projection.name(), generation);
        if (locked.isEmpty()
                || !locked.get().isOpenTo(projection.version())
                || locked.get().held()) {
            return Optional.empty();
        }
        long position = locked.get().position();
        if (position < saved || position > known) {
            // Another node was faster, or the tables were swapped: the page is not the one that comes next.
            return locked;
        }
        bookmarks.advance(tx, projection.name(), generation, page.upTo());
        if (!page.events().isEmpty()) {
            Breaker.Count count = fold.fold(tx, page.events());
            if (breaker.trips(count)) {
                throw new Broken(breaker.reason());
            }
        }
        return Optional.of(new Bookmark(projection.version(), page.upTo(), false, false, false));
    }
}
