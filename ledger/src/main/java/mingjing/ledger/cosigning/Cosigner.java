package mingjing.ledger.cosigning;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingjing.ledger.ConsistencyProof;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.NoteSignature;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.witness.AddCheckpoint;
import mingjing.ledger.witness.Policy;

/** Asks the witnesses of a policy to sign what is published, the new soon and the old once a minute again, so that its time is known. */
public final class Cosigner {
    private static final Duration HEARTBEAT = Duration.ofSeconds(50);

    private final Policy policy;
    private final PublishedLog log;
    private final Cosignatures cosignatures;
    private final WitnessLine line;
    private final InstantSource clock;

    public Cosigner(Policy policy, PublishedLog log, Cosignatures cosignatures, WitnessLine line, InstantSource clock) {
        this.policy = policy;
        this.log = log;
        this.cosignatures = cosignatures;
        this.line = line;
        this.clock = clock;
    }

    /**
     * Asks everybody whose signature is due.
     *
     * @return by name, whoever did not sign, and why
     */
    public Map<String, String> round() {
        Map<String, String> troubles = new TreeMap<>();
        Optional<SignedNote> newest = log.checkpoint();
        if (newest.isEmpty()) {
            return troubles;
        }
        for (Policy.Named witness : policy.witnesses()) {
            if (witness.url().isPresent() && isDue(witness, Checkpoint.of(newest.get()))) {
                try {
                    ask(witness, witness.url().get(), newest.get())
                            .ifPresent(trouble -> troubles.put(witness.name(), trouble));
                } catch (Malformed | SignedNote.Forged | PublishedLog.Missing | UncheckedIOException e) {
                    troubles.put(witness.name(), String.valueOf(e.getMessage()));
                }
            }
        }
        return troubles;
    }

    private boolean isDue(Policy.Named witness, Checkpoint newest) {
        Instant now = clock.instant();
        boolean known = cosignatures
                .last(witness)
                .filter(note -> Checkpoint.of(note).isSameTreeAs(newest))
                .isPresent();
        return !known
                || cosignatures
                        .lastAt(witness)
                        .map(at -> at.plus(HEARTBEAT).isBefore(now))
                        .orElse(true);
    }

    private Optional<String> ask(Policy.Named witness, String url, SignedNote newest) {
        long known = cosignatures
                .last(witness)
                .map(note -> Checkpoint.of(note).size())
                .orElse(0L);
        WitnessLine.Heard heard = line.ask(url, request(newest, known));
        if (heard instanceof WitnessLine.Heard.OtherSize other) {
            long size = Checkpoint.of(newest).size();
            if (other.size() < known) {
                return Optional.of("the witness has signed " + known + " and now says " + other.size()
                        + ": its memory was put back, and it can no longer be relied on");
            }
            if (other.size() > size) {
                return Optional.of("the witness has signed " + other.size() + ", but only " + size
                        + " are published here: somebody else publishes this log");
            }
            heard = line.ask(url, request(newest, other.size()));
        }
        return switch (heard) {
            case WitnessLine.Heard.Signed signed -> accepted(witness, newest, signed.signatures());
            case WitnessLine.Heard.OtherSize other ->
                Optional.of("the witness has just signed " + other.size() + " for somebody else");
            case WitnessLine.Heard.Nothing nothing -> Optional.of(nothing.reason());
        };
    }

    private Optional<String> accepted(Policy.Named witness, SignedNote newest, List<NoteSignature> signatures) {
        Optional<NoteSignature> own =
                signatures.stream().filter(witness.key()::isOf).findFirst();
        if (own.isEmpty()) {
            return Optional.of("it answered without a signature of its key");
        }
        cosignatures.accept(newest.and(own.get()));
        return Optional.empty();
    }

    /**
     * What a witness is asked.
     *
     * @param newest a published checkpoint
     * @param old the size the witness has signed last, 0 before any
     */
    public AddCheckpoint request(SignedNote newest, long old) {
        long size = Checkpoint.of(newest).size();
        if (old > size) {
            throw new Malformed("only " + size + " entries are published, so nobody can have signed " + old);
        }
        List<byte[]> proof = old == 0 ? List.of() : ConsistencyProof.of(log.hashes(size), old, size);
        return new AddCheckpoint(old, proof, newest);
    }
}
