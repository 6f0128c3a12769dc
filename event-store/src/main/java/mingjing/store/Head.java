package mingjing.store;

import java.time.Instant;
import mingjing.ledger.MerkleFrontier;

/** Where the log ends: the last position, the Merkle frontier over all bodies up to it, and when it was recorded. */
public record Head(long position, MerkleFrontier frontier, Instant recordedAt) {
    /** The Merkle root over all events. */
    public byte[] root() {
        return frontier.root();
    }
}
