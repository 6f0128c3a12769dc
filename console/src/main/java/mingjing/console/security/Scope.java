package mingjing.console.security;

/** How far an account sees and acts, from its own unit along the organisation. */
public enum Scope {
    /** 全部 */
    ALL,
    /** 本单位及下级 */
    UNIT_AND_BELOW,
    /** 本单位 */
    UNIT,
    /** 本人: sees what it has to do with itself, acts for its own unit */
    SELF
}
