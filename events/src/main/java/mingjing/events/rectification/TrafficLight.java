package mingjing.events.rectification;

/** How pressing a problem is on a given day (红黄绿灯); always derived, never stored. */
public enum TrafficLight {
    /** More than the blue share of the time is left. */
    GREEN,
    /** At most the blue share is left. */
    BLUE,
    /** At most the yellow share is left. */
    YELLOW,
    /** Overdue. */
    RED,
    /** The clock does not run: closed, shelved, long-term or out of the count. */
    NONE
}
