package mingjing.events.concern;

/** Whether a handling was done on the line or on the spot. */
public enum Line {
    /** 线上 */
    ONLINE,
    /** 线下 */
    OFFLINE
}
