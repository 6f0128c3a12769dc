package mingjing.ledger.cosigning;

import java.util.List;
import mingjing.ledger.note.NoteSignature;
import mingjing.ledger.witness.AddCheckpoint;

/** How a witness is reached. */
@FunctionalInterface
public interface WitnessLine {
    /** Asks it once; whatever goes wrong on the way is an answer too. */
    Heard ask(String url, AddCheckpoint asked);

    /** What came back. */
    sealed interface Heard {
        /** Signatures, whosever they are. */
        record Signed(List<NoteSignature> signatures) implements Heard {
            public Signed {
                signatures = List.copyOf(signatures);
            }
        }

        /** It has signed a tree of another size last. */
        record OtherSize(long size) implements Heard {}

        /** It did not sign, and why. */
        record Nothing(String reason) implements Heard {}
    }
}
