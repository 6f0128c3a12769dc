package mingjing.ledger.witness;

import java.util.ArrayList;
import java.util.List;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Base64Text;
import mingjing.ledger.note.Decimal;
import mingjing.ledger.note.SignedNote;

/**
 * What a log asks of a witness: to sign a checkpoint (C2SP tlog-witness v1.0).
 *
 * @param old size of the last checkpoint the log believes the witness has signed, 0 before any
 * @param proof that the tree grew from there
 */
public record AddCheckpoint(long old, List<byte[]> proof, SignedNote checkpoint) {
    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /** Reads the body of a request from its bytes. */
    public static AddCheckpoint parse(byte[] body) {
        return parse(SignedNote.utf8(body));
    }

    /** Reads the body of a request. */
    public static AddCheckpoint parse(String body) {
        int end = body.indexOf("\n\n");
        if (end < 0 || !body.startsWith(OLD)) {
            throw new Malformed("a request has a line 'old SIZE', a proof, an empty line and a checkpoint");
        }
        String[] lines = body.substring(0, end).split("\n", LONGEST_PROOF + 2);
        if (lines.length > LONGEST_PROOF + 1) {
            throw new Malformed("a proof has at most " + LONGEST_PROOF + " hashes");
        }
        List<byte[]> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(Base64Text.decodeHash(lines[i], "line " + i + " of the proof"));
        }
        return new AddCheckpoint(
                Decimal.parse(lines[0].substring(OLD.length()), "the old size"),
                proof,
                SignedNote.parse(body.substring(end + 2)));
    }

    /** The body of the request. */
    @Override
    public String toString() {
        StringBuilder body = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(hash -> body.append(Base64Text.encode(hash)).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }
}
