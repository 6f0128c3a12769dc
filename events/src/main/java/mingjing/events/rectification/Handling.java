package mingjing.events.rectification;

/** How soon a problem is to be put right. */
public enum Handling {
    /** 立行立改 */
    FIX_IMMEDIATELY,
    /** 限期整改 */
    FIX_BY_DEADLINE,
    /** 长期坚持 */
    LONG_TERM
}
