package mingjing.events.concern;

/** The eight ways in which an office comes to know of a concern. */
public enum Channel {
    /** 社区居民议事载体 */
    RESIDENTS_COUNCIL,
    /** 委员代表履职 */
    DEPUTIES,
    /** 助企纾困企业 */
    ENTERPRISE_RELIEF,
    /** 安全生产检查 */
    SAFETY_INSPECTION,
    /** 网格入户走访 */
    GRID_VISIT,
    /** 日常信访接待 */
    PETITION_RECEPTION,
    /** 帮扶济困群众 */
    HARDSHIP_SUPPORT,
    /** 物业服务管理 */
    PROPERTY_SERVICE
}
