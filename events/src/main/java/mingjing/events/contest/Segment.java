package mingjing.events.contest;

/** The four parts of a secretary's turn, in their order. */
public enum Segment {
    /** 晒成绩 */
    PRESENT_RESULTS,
    /** 找差距 */
    NAME_GAPS,
    /** 谈感受 */
    REFLECT,
    /** 定承诺 */
    PLEDGE;

    /** The part that follows; the last is followed by itself. */
    Segment next() {
        return switch (this) {
            case PRESENT_RESULTS -> NAME_GAPS;
            case NAME_GAPS -> REFLECT;
            case REFLECT, PLEDGE -> PLEDGE;
        };
    }
}
