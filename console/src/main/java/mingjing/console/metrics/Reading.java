package mingjing.console.metrics;

import java.time.Duration;

/**
 * A set of figures that is read again and again.
 *
 * @param figures its name on the gauge of ages
 * @param takesViews whether it takes a node that keeps views
 */
record Reading(String figures, Duration pause, boolean takesViews, Runnable refresh) {
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(15);

    /** Of the node itself. */
    static Reading ofNode(String figures, Runnable refresh) {
        return new Reading(figures, OFTEN, false, refresh);
    }

    /** Of the views themselves. */
    static Reading ofViews(String figures, Runnable refresh) {
        return new Reading(figures, OFTEN, true, refresh);
    }

    /** Of the office's work, counted from the views. */
    static Reading ofWork(String figures, Runnable refresh) {
        return new Reading(figures, NOW_AND_THEN, true, refresh);
    }
}
