package mingjing.torture.planted;

/** What is wrong with a planted store. */
public enum Fault {
    NONE,
    /** It looks for conflicts before it takes the lock. */
    CHECKS_OUTSIDE_THE_LOCK,
    /** Its marker is read after the events, and may know more than they do. */
    MARKS_TOO_LATE,
    /** Only the first criterion of a condition is checked. */
    FORGETS_CRITERIA,
    /** Commits are acknowledged before they are on disk. */
    ACKNOWLEDGES_EARLY,
    /** Positions come from a sequence and commits in any order, so a reader runs past what is not there yet. */
    NUMBERS_BEFORE_COMMITTING,
    /** A command sent again is recorded again. */
    FORGETS_COMMANDS,
    /** Each event of a command is committed alone. */
    TEARS_COMMANDS,
    /** It refuses what it has just recorded, now and then. */
    REFUSES_WHAT_IT_RECORDED,
    /** It says that a conflict was there when there was none, now and then. */
    REFUSES_FOR_NOTHING,
    /** It never comes back once a connection broke. */
    DOES_NOT_HEAL
}
