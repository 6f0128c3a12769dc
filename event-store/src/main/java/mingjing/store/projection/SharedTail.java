package mingjing.store.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mingjing.store.EventStore;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.Recorded;

/**
 * The newest part of the log, read once for all views of this node: without it each append is asked for by every view, also by those
 * it does not concern.
 *
 * <p>A view further behind, or with more to read than is kept, reads for itself.
 */
final class SharedTail {
    private static final int KEPT = 4_000;

    /** How long it is believed that nothing was appended when nothing was heard: an append of another node may go unheard. */
    private static final long BELIEVED_NS = TimeUnit.MILLISECONDS.toNanos(500);

    private final EventStore store;

    /** Every event after {@code floor} up to {@code end}. */
    private final List<Recorded> events = new ArrayList<>();

    private long floor = -1;
    private long end = -1;
    private long readAt = System.nanoTime() - BELIEVED_NS;
    private volatile boolean grown = true;

    SharedTail(EventStore store) {
        this.store = store;
    }

    /** Something was appended. */
    void grown() {
        grown = true;
    }

    /** The log ends here; before what is known when the database was put back. */
    synchronized void found(long head) {
        if (head < end) {
            forget(head);
        }
    }

    /** As {@link EventStore#page}. */
    Page page(Query query, long after, int limit) {
        return kept(query, after, limit).orElseGet(() -> store.page(query, after, limit));
    }

    /** Empty when not all that follows is kept here. */
    private synchronized Optional<Page> kept(Query query, long after, int limit) {
        if (after >= end && (grown || System.nanoTime() - readAt >= BELIEVED_NS) && !read(after)) {
            return Optional.empty();
        }
        if (after < floor || after > end) {
            return Optional.empty();
        }
        List<Recorded> found = new ArrayList<>();
        for (Recorded event : events.subList(firstAfter(after), events.size())) {
            if (query.matches(event.type(), event.tags())) {
                found.add(event);
                if (found.size() == limit) {
                    return Optional.of(new Page(found, event.position()));
                }
            }
        }
        return Optional.of(new Page(found, end));
    }

    /** False when it could not be read: one bad event then keeps only those views from it that want it. */
    private boolean read(long after) {
        if (after > end) {
            forget(Math.max(after, store.head()));
        }
        grown = false;
        readAt = System.nanoTime();
        Page page;
        try {
            page = store.page(Query.everything(), end, KEPT);
        } catch (RuntimeException e) {
            grown = true;
            return false;
        }
        grown |= page.events().size() == KEPT;
        events.addAll(page.events());
        end = page.upTo();
        int tooMany = events.size() - KEPT;
        if (tooMany > 0) {
            floor = events.get(tooMany - 1).position();
            events.subList(0, tooMany).clear();
        }
        return true;
    }

    private void forget(long head) {
        events.clear();
        floor = head;
        end = head;
    }

    private int firstAfter(long position) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).position() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
