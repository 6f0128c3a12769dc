package mingjing.ledger.witness;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingjing.ledger.ConsistencyProof;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.note.VerifierKey;

/**
 * Signs each larger tree of a log that grew from the last one it signed, and nothing else: it can never have signed two histories.
 *
 * <p>A pure decision. Who carries it out keeps {@link Answer.Cosigned#seen()} in the same step in which it looked up the last one.
 */
public final class Witness {
    private final SigningKey key;
    private final List<VerifierKey> logs;

    public Witness(SigningKey key, Collection<VerifierKey> logs) {
        this.key = key;
        this.logs = List.copyOf(logs);
    }

    /** The origin whose last checkpoint must be looked up for a request. */
    public static String origin(AddCheckpoint asked) {
        return Checkpoint.of(asked.checkpoint()).origin();
    }

    /**
     * Decides a request.
     *
     * @param last the last checkpoint of that origin it signed
     * @param now goes into the signature, in whole seconds
     */
    public Answer decide(AddCheckpoint asked, Optional<SignedNote> last, Instant now) {
        Checkpoint next = Checkpoint.of(asked.checkpoint());
        List<VerifierKey> known =
                logs.stream().filter(log -> log.name().equals(next.origin())).toList();
        if (known.isEmpty()) {
            return new Answer.Rejected(404, "no log named " + next.origin() + " is witnessed here");
        }
        try {
            if (asked.checkpoint().signedBy(known).isEmpty()) {
                return new Answer.Rejected(403, "no key of " + next.origin() + " has signed the checkpoint");
            }
        } catch (SignedNote.Forged e) {
            return new Answer.Rejected(403, String.valueOf(e.getMessage()));
        }
        if (asked.old() > next.size()) {
            return new Answer.Rejected(400, "a tree does not shrink from " + asked.old() + " to " + next.size());
        }
        Optional<Checkpoint> before = last.map(Checkpoint::of);
        long size = before.map(Checkpoint::size).orElse(0L);
        if (asked.old() != size) {
            return new Answer.OtherSize(size);
        }
        return grew(asked, before, next)
                ? new Answer.Cosigned(
                        asked.checkpoint(), key.sign(asked.checkpoint().text(), now.getEpochSecond()))
                : new Answer.Rejected(422, "the tree of " + next.size() + " does not contain the one of " + size);
    }

    private static boolean grew(AddCheckpoint asked, Optional<Checkpoint> before, Checkpoint next) {
        if (asked.old() == 0) {
            return asked.proof().isEmpty()
                    && (next.size() > 0
                            || Arrays.equals(next.root(), MerkleFrontier.empty().root()));
        }
        return ConsistencyProof.holds(
                asked.old(), next.size(), asked.proof(), before.orElseThrow().root(), next.root());
    }
}
