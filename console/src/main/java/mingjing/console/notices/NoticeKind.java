package mingjing.console.notices;

/** What a notice is about; its sentence is the message {@code notice.KIND}. */
public enum NoticeKind {
    /** 黄灯 */
    NEAR_DUE,
    /** 红灯 */
    OVERDUE,
    /** 红灯 for so long that the unit above has to know */
    ESCALATED,
    /** 回炉 */
    RETURNED,
    /** 督办单 */
    SUPERVISED,
    APPEAL_RAISED,
    APPEAL_DECIDED,
    /** 补录提问 */
    TO_ANSWER,
    PLEDGE_NEAR_DUE,
    PLEDGE_OVERDUE,
    /** a webhook that nobody receives any more */
    WEBHOOK_STOPPED
}
