package mingjing.events.study;

/** The form of a study session. */
public enum StudyForm {
    /** 第一议题 */
    FIRST_AGENDA_ITEM,
    /** 党员大会 */
    MEMBERS_ASSEMBLY,
    /** 支委会 */
    BRANCH_COMMITTEE_MEETING,
    /** 党小组会 */
    PARTY_GROUP_MEETING,
    /** 党课 */
    PARTY_LECTURE,
    /** 主题党日 */
    THEME_PARTY_DAY,
    /** 中心组学习 */
    CENTRE_GROUP_STUDY,
    /** 警示教育 */
    WARNING_EDUCATION
}
