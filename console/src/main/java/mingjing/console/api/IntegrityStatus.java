package mingjing.console.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mingjing.store.publication.Finding;
import mingjing.store.publication.Integrity;

/**
 * Whether what is stored is what was signed, as this node read it back.
 *
 * @param lastVerifiedPosition every event up to it was read
 * @param verifiedAt none of them longer ago than this; absent before the first round is complete
 * @param roundProgress the round under way
 * @param findings what was tampered with, at most 100
 * @param trouble why nothing can be read at the moment
 */
record IntegrityStatus(
        long lastVerifiedPosition,
        Optional<Instant> verifiedAt,
        Optional<Long> ageSeconds,
        boolean late,
        Optional<RoundProgress> roundProgress,
        List<Finding> findings,
        Optional<String> trouble,
        Optional<Instant> unknownSince) {

    /** How far a round is. */
    record RoundProgress(
            long position,
            long size,
            double percent,
            long eventsPerSecond,
            Optional<Long> etaSeconds,
            Instant begunAt) {}

    static IntegrityStatus of(Integrity integrity, Instant now) {
        return new IntegrityStatus(
                integrity.position(),
                integrity.since(),
                integrity.age(now).map(Duration::toSeconds),
                integrity.isLate(now),
                integrity.round().map(IntegrityStatus::progress),
                integrity.findings(),
                integrity.trouble().map(Integrity.Trouble::why),
                integrity.trouble().map(Integrity.Trouble::since));
    }

    private static RoundProgress progress(Integrity.Round round) {
        return new RoundProgress(
                round.position(),
                round.size(),
                Math.round(round.percent() * 10) / 10.0,
                Math.round(round.eventsPerSecond()),
                round.eta().map(Duration::toSeconds),
                round.begun());
    }
}
