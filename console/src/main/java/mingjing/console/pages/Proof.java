package mingjing.console.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.Cosignature;
import mingjing.ledger.note.NoteSignature;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.TlogProof;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.witness.Policy;

/**
 * How one event is shown to be in the ledger: from its bytes to the signed root.
 *
 * @param index of the leaf, from 0
 * @param size leaves of the tree
 * @param path from the leaf to the root, in hex
 * @param holds whether it leads there from the bytes in the database
 * @param checkpoint as it is published
 */
public record Proof(
        long index, long size, List<String> path, boolean holds, String checkpoint, List<Signature> signatures) {
    /** Whose line it is and what it says. */
    public enum Kind {
        /** The ledger's own, and it fits. */
        LEDGER,
        /** It names a key of the ledger or of a known witness and does not fit. */
        FORGED,
        /** By the looks of it a witness's; who that is, whoever knows the witness has to check. */
        COSIGNATURE,
        /** Of a kind this program does not know. */
        OTHER
    }

    /** One line under the checkpoint. */
    public record Signature(String name, Kind kind, Optional<Instant> time) {}

    /** Empty while the event is not published, or the files for it cannot be read. */
    static Optional<Proof> of(PublishedLog log, Policy policy, long position, String body) {
        try {
            return log.witnessed()
                    .filter(note -> position <= Checkpoint.of(note).size())
                    .or(log::checkpoint)
                    .filter(note -> position <= Checkpoint.of(note).size())
                    .map(note -> of(log, note, policy, position - 1, body));
        } catch (PublishedLog.Missing | Malformed e) {
            return Optional.empty();
        }
    }

    private static Proof of(PublishedLog log, SignedNote note, Policy policy, long index, String body) {
        long size = Checkpoint.of(note).size();
        List<byte[]> path = InclusionProof.of(log.hashes(size), index, size);
        byte[] leaf = LeafHash.of(body.getBytes(StandardCharsets.UTF_8));
        return new Proof(
                index,
                size,
                path.stream().map(HexFormat.of()::formatHex).toList(),
                new TlogProof(Optional.empty(), index, path, note).holds(leaf),
                note.toString(),
                note.signatures().stream()
                        .map(each -> signature(note, policy, each))
                        .toList());
    }

    private static Signature signature(SignedNote note, Policy policy, NoteSignature line) {
        for (VerifierKey key : policy.logs()) {
            if (key.isOf(line)) {
                Kind kind = fits(note.text(), key, line) ? Kind.LEDGER : Kind.FORGED;
                return new Signature(line.name(), kind, Optional.empty());
            }
        }
        for (Policy.Named witness : policy.witnesses()) {
            if (witness.key().isOf(line) && !fits(note.text(), witness.key(), line)) {
                return new Signature(line.name(), Kind.FORGED, Optional.empty());
            }
        }
        try {
            return new Signature(line.name(), Kind.COSIGNATURE, Optional.of(Cosignature.time(line)));
        } catch (Malformed e) {
            return new Signature(line.name(), Kind.OTHER, Optional.empty());
        }
    }

    private static boolean fits(String text, VerifierKey key, NoteSignature line) {
        try {
            return !new SignedNote(text, List.of(line)).signedBy(List.of(key)).isEmpty();
        } catch (SignedNote.Forged e) {
            return false;
        }
    }
}
