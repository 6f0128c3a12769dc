package mingjing.events.access;

/** How somebody came in. */
public enum Entrance {
    /** 网页密码 */
    PASSWORD,
    /** 统一身份认证 */
    OIDC,
    /** 程序密码: the first call of a day */
    BASIC,
    /** 令牌: the first call of a day */
    TOKEN
}
