package mingjing.store.publication;

import java.time.Instant;
import java.util.Optional;
import mingjing.ledger.note.Checkpoint;

/**
 * How the publication stands, as this node knows it.
 *
 * @param leading whether this node publishes; another one may
 * @param checkpoint the last one this node has published or found published
 * @param at when that was
 * @param trouble why nothing is published, if so
 * @param stopped whether a person has to look: what was recorded and what was signed contradict each other
 */
public record Publishing(
        boolean leading,
        Optional<Checkpoint> checkpoint,
        Optional<Instant> at,
        Optional<String> trouble,
        boolean stopped) {
    /** Before anything is known. */
    static final Publishing UNKNOWN =
            new Publishing(false, Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Entries of the published tree, 0 before the first. */
    public long size() {
        return checkpoint.map(Checkpoint::size).orElse(0L);
    }
}
