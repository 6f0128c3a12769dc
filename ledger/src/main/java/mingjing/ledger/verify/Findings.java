package mingjing.ledger.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong so far; a log that was rewritten from the beginning does not fill the memory with it. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void add(Finding finding) {
        if (all.size() < LogVerifier.MOST_FINDINGS) {
            all.add(finding);
        }
    }

    /** Causes first, each kind in the order of the log. */
    List<Finding> all() {
        return all.stream().sorted(Comparator.comparing(Finding::kind)).toList();
    }
}
