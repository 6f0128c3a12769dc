package mingjing.ledger.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a verification found.
 *
 * @param origin the log, as its checkpoint names it; empty when that could not be read
 * @param size entries that the checkpoint covers
 * @param root in hex
 * @param checked entries whose bytes were read and hashed
 * @param seen when each witness has signed
 * @param witnessed whether these are a quorum of the policy
 * @param findings what is wrong, at most {@link LogVerifier#MOST_FINDINGS}
 */
public record Report(
        String origin,
        long size,
        String root,
        long checked,
        Map<String, Instant> seen,
        boolean witnessed,
        List<Finding> findings) {
    public Report {
        seen = Map.copyOf(seen);
        findings = List.copyOf(findings);
    }

    /** 0 everything fits, 1 something was changed, 2 nothing contradicts but witnesses are missing. */
    public int exitCode() {
        return !findings.isEmpty() ? 1 : witnessed ? 0 : 2;
    }
}
