package mingjing.store.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the stored log and the published files were found to agree with what was signed, as this node has seen with its own eyes.
 *
 * @param position every event up to it was read back; 0 before the first
 * @param since no event up to the position was read back longer ago than this: when the last complete round began. Empty before the
 *     first is complete
 * @param limit older than this {@code since} does not get while the rounds go on as they should
 * @param round the round under way, if one is
 * @param findings what was tampered with, at most 100; empty when nothing was
 * @param trouble why nothing can be read at the moment
 */
public record Integrity(
        long position,
        Optional<Instant> since,
        Duration limit,
        Optional<Round> round,
        List<Finding> findings,
        Optional<Trouble> trouble) {
    /** Before anything is known. */
    public static final Integrity UNKNOWN =
            new Integrity(0, Optional.empty(), Duration.ZERO, Optional.empty(), List.of(), Optional.empty());

    public Integrity {
        findings = List.copyOf(findings);
    }

    /**
     * One reading of the whole log.
     *
     * @param position how far it has come
     * @param size how far it goes
     * @param begun when it began
     * @param eventsPerSecond how fast it reads
     */
    public record Round(long position, long size, Instant begun, double eventsPerSecond) {
        /** From 0 to 100. */
        public double percent() {
            return size == 0 ? 100 : 100.0 * position / size;
        }

        /** How long it will still take; empty while that cannot be told. */
        public Optional<Duration> eta() {
            return eventsPerSecond > 0
                    ? Optional.of(Duration.ofMillis(Math.round(1_000 * (size - position) / eventsPerSecond)))
                    : Optional.empty();
        }
    }

    /** Nothing is known to be wrong, and nothing to be right: the database or the folder does not answer. */
    public record Trouble(Instant since, String why) {}

    /** How old the oldest reading is that the position rests on. */
    public Optional<Duration> age(Instant now) {
        return since.map(read -> Duration.between(read, now));
    }

    /** Whether a whole round should have been complete by now. */
    public boolean isLate(Instant now) {
        return age(now).filter(old -> old.compareTo(limit) > 0).isPresent();
    }
}
