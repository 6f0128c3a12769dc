package mingjing.store.projection;

/**
 * Tells a broken view from a broken event: when nearly nothing can be folded any more, parking would only copy the log into the
 * table of parked events.
 */
final class Breaker {
    /** So many keys must fail, because a single problem may well be all that anybody works on for a while. */
    private static final long KEYS = 20;

    private static final double NEARLY_ALL = 0.9;

    private Count since = Count.NONE;

    /** Events looked at, those among them that were not folded, and the keys that failed. */
    record Count(long events, long refused, long keys) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count more) {
            return new Count(events + more.events, refused + more.refused, keys + more.keys);
        }

        Count minus(Count earlier) {
            return new Count(events - earlier.events, refused - earlier.refused, keys - earlier.keys);
        }
    }

    /** True when the view should stop: nearly all failed since the last time that most was well. */
    boolean trips(Count more) {
        since = since.plus(more);
        if (since.refused() < NEARLY_ALL * since.events()) {
            since = Count.NONE;
        }
        return since.keys() >= KEYS;
    }

    void reset() {
        since = Count.NONE;
    }

    /** What an operator reads. */
    String reason() {
        return since.refused() + " of the last " + since.events() + " events could not be folded, about " + since.keys()
                + " different things";
    }
}
