package mingjing.events.visit;

/** The nine things a leader does in person (九个亲自). */
public enum PersonalDuty {
    /** 研究工作 */
    STUDY_WORK,
    /** 设计路径 */
    DESIGN_PATH,
    /** 对外协调 */
    COORDINATE,
    /** 盯住推进 */
    FOLLOW_THROUGH,
    /** 直面问题 */
    FACE_PROBLEM,
    /** 解决难题 */
    SOLVE_PROBLEM,
    /** 形成闭环 */
    CLOSE_LOOP,
    /** 提升总结 */
    SUMMARISE,
    /** 争优创先 */
    EXCEL
}
