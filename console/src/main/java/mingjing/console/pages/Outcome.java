package mingjing.console.pages;

import java.util.HexFormat;
import mingjing.store.Receipt;

/** What became of an order given on a page. */
sealed interface Outcome {
    /** Recorded: where, and by which leaf hash. */
    record Recorded(String order, long position, String leafHash) implements Outcome {
        static Recorded of(String order, Receipt receipt) {
            byte[] leaf = receipt.entries().getLast().leafHash();
            return new Recorded(
                    order,
                    receipt.lastPosition(),
                    HexFormat.of().formatHex(leaf).substring(0, 12));
        }
    }

    /** Nothing was recorded, and why. */
    record NotDone(String why) implements Outcome {}
}
