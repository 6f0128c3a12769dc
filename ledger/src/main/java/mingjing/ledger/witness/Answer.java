package mingjing.ledger.witness;

import mingjing.ledger.note.NoteSignature;
import mingjing.ledger.note.SignedNote;

/** What a witness says to a request. */
public sealed interface Answer {
    /** The status that HTTP gives it. */
    int status();

    /**
     * It signs.
     *
     * @param seen to be kept, before the signature leaves the house
     */
    record Cosigned(SignedNote seen, NoteSignature signature) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /** The request goes out from another size than the one it signed last; the log may ask again from there. */
    record OtherSize(long size) implements Answer {
        @Override
        public int status() {
            return 409;
        }
    }

    /** It will not sign, and why. */
    record Rejected(int status, String reason) implements Answer {}
}
