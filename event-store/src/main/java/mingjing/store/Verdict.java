package mingjing.store;

/** Whether a condition holds, as far as the one who was asked can tell. */
sealed interface Verdict {
    Verdict HOLDS = new Holds();
    Verdict UNKNOWN = new Unknown();

    /** No event stands against it. */
    record Holds() implements Verdict {}

    /** The event at this position stands against it. */
    record Broken(long position) implements Verdict {}

    /** Only the stored log can tell. */
    record Unknown() implements Verdict {}
}
