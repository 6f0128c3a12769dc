package mingjing.events.concern;

/** How soon a concern must be disposed of; the days are a parameter of the office. */
public enum Urgency {
    /** 急事 */
    URGENT,
    /** 一般 */
    ORDINARY,
    /** 疑难 */
    DIFFICULT
}
