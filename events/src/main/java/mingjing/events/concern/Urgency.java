package mingjing.events.concern;

/** How soon a concern must be disposed of. */
public enum Urgency {
    /** 急事 */
    URGENT(1),
    /** 一般 */
    ORDINARY(5),
    /** 疑难 */
    DIFFICULT(15);

    private final int usualDays;

    Urgency(int usualDays) {
        this.usualDays = usualDays;
    }

    /** Working days where the office has set no term of its own. */
    public int usualDays() {
        return usualDays;
    }
}
