package mingjing.console.notices;

/**
 * Something an account should know; it names no person and quotes no text.
 *
 * @param subject the number of what it is about
 * @param period what tells this occasion from another about the same subject: a deadline, a count, an outcome
 * @param unit the code of the unit concerned; empty where there is none
 * @param detail what its sentence says last: a day, or a number of days
 * @param path the page on which it is dealt with
 */
public record Notice(NoticeKind kind, String subject, String period, String unit, String detail, String path) {
    /** The same on every day on which the occasion lasts. */
    public String id() {
        return kind + ":" + subject + ":" + period;
    }
}
