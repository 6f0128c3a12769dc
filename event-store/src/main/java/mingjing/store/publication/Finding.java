package mingjing.store.publication;

import java.time.Instant;

/**
 * Something in the database or among the published files that is not as it was signed.
 *
 * @param kind what it is
 * @param position of the event concerned, or of the first one; 0 when it is about the whole log
 * @param eventId the event's id where it is known, else empty
 * @param subject the column or file concerned
 * @param expected what was signed: a hash in hex, a value, a file
 * @param actual what is there instead; "-" when nothing is
 * @param at when it was found
 */
public record Finding(
        Kind kind, long position, String eventId, String subject, String expected, String actual, Instant at) {
    /** What was tampered with. */
    public enum Kind {
        /** The body of an event in the database. */
        EVENT_CHANGED,
        /** An event is not in the database any more. */
        EVENT_MISSING,
        /** Another column of an event, or a table that finds it, does not say what its body says. */
        COLUMN_CHANGED,
        /** An entry among the published files. */
        ENTRY_CHANGED,
        /** A hash among the published files. */
        HASH_CHANGED,
        /** Events and hashes agree with each other, but not with what was signed. */
        TREE_CHANGED,
        /** A published file is not there, or is not what its name says. */
        FILE_BROKEN,
        /** The checkpoint itself: not signed by this log, or of another history than before. */
        CHECKPOINT_CHANGED
    }

    /** Whether both say the same, whenever they were found. */
    boolean isSameAs(Finding other) {
        return kind == other.kind
                && position == other.position
                && eventId.equals(other.eventId)
                && subject.equals(other.subject)
                && expected.equals(other.expected)
                && actual.equals(other.actual);
    }
}
