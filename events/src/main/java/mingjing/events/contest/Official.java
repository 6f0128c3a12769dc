package mingjing.events.contest;

/** Who watches over the marks; neither judges, and both countersign. */
public enum Official {
    /** 监票 */
    SCRUTINEER,
    /** 计票 */
    TELLER
}
