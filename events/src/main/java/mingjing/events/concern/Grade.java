package mingjing.events.concern;

/** The grade an appraisal gives; what a locality calls each is in its words. */
public enum Grade {
    /** 好 */
    GOOD,
    /** 较好 */
    FAIR,
    /** 一般 */
    AVERAGE,
    /** 较差 */
    POOR
}
