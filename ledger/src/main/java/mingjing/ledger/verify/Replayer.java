package mingjing.ledger.verify;

import java.util.Collection;
import java.util.List;
import mingjing.ledger.note.ReplayReceipt;

/** Makes the views of a log's entries again; this library knows no views, so the auditor's program brings one as a service. */
public interface Replayer {
    /** Of the views it makes; receipts of other versions cannot be compared. */
    int version();

    /**
     * Makes the views again and compares their hashes with a receipt.
     *
     * @param bodies the entries from the first to the receipt's position, in order; they are read once
     * @param books the texts of rule books, of which only those are read whose hash stands in the receipt
     * @return what differs; nothing when all is as published
     */
    List<Finding> replay(ReplayReceipt receipt, Iterable<byte[]> bodies, Collection<byte[]> books);

    /** How many samples the log says were drawn, and which of them cannot be drawn again. */
    record Redrawn(int draws, List<Finding> findings) {
        public Redrawn {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Draws every sample again that the log says was drawn.
     *
     * @param bodies the entries from the first on, in order; they are read twice
     */
    Redrawn redraw(Iterable<byte[]> bodies);
}
