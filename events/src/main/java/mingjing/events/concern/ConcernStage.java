package mingjing.events.concern;

/** Where a concern stands among the six steps. */
public enum ConcernStage {
    /** 已征集 */
    COLLECTED,
    /** 已分析 */
    ANALYSED,
    /** 已建账: it is to be handled or referred, or handled again */
    REGISTERED,
    /** 已办结 */
    HANDLED,
    /** 已转办 */
    REFERRED,
    /** 已反馈 */
    REPORTED_BACK,
    /** 已回访 */
    CALLED_BACK,
    /** 已考核 */
    APPRAISED,
    /** 已并案 */
    MERGED,
    /** 已撤回 */
    WITHDRAWN
}
