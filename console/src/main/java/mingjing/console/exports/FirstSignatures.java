package mingjing.console.exports;

import java.util.HashSet;
import java.util.Set;
import mingjing.events.rectification.ProblemEvent.ProblemAcknowledged;
import mingjing.events.rectification.ProblemEvent.ProblemTransferred;
import mingjing.events.rectification.ProblemId;

/** Who signs first does so in the list of problems; whoever signs after a transfer, in the ledger of changes. */
final class FirstSignatures {
    private final Set<ProblemId> over = new HashSet<>();

    boolean isFirst(ProblemAcknowledged signed) {
        return over.add(signed.problemId());
    }

    void transferred(ProblemTransferred transferred) {
        over.add(transferred.problemId());
    }
}
