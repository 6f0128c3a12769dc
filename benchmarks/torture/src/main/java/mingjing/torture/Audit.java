package mingjing.torture;

import mingjing.candidate.Database;
import mingjing.torture.judge.Findings;

/** Looks inside a store at rest, where a store is known well enough for that. */
@FunctionalInterface
public interface Audit {
    void audit(Database database, Findings findings) throws Exception;

    static Audit none() {
        return (database, findings) -> {};
    }
}
