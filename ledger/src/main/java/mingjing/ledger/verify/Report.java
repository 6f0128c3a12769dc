package mingjing.ledger.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a verification found.
 *
 * @param origin the log, as its checkpoint names it; empty when that could not be read
 * @param start entries that were left out at the beginning
 * @param size entries that the checkpoint covers
 * @param root in hex
 * @param checked how far entries were read and hashed
 * @param seen when each witness has signed the checkpoint
 * @param witnessed entries that a quorum of the policy has seen, all where it asks for nobody
 * @param epochs logs that this one says it follows
 * @param findings what is wrong, at most {@link LogVerifier#MOST_FINDINGS}
 */
public record Report(
        String origin,
        long start,
        long size,
        String root,
        long checked,
        Map<String, Instant> seen,
        long witnessed,
        List<Epoch> epochs,
        List<Finding> findings) {
    public Report {
        epochs = List.copyOf(epochs);
        seen = Map.copyOf(seen);
        findings = List.copyOf(findings);
    }

    /** Without a checkpoint that can be believed nothing else was looked at. */
    static Report unreadable(List<Finding> findings) {
        return new Report("", 0, 0, "", 0, Map.of(), 0, List.of(), findings);
    }

    /** The same with what else was found. */
    Report and(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Report(origin, start, size, root, checked, seen, witnessed, epochs, all);
    }

    /** 0 everything fits, 1 something was changed, 2 nothing contradicts but something could not be compared or was not witnessed. */
    public int exitCode() {
        if (findings.stream().anyMatch(finding -> finding.kind() != Finding.Kind.CANNOT_COMPARE)) {
            return 1;
        }
        return findings.isEmpty() && witnessed >= size ? 0 : 2;
    }

    /** One sentence in Chinese. */
    public String conclusion() {
        String which = start == 0 ? size + " 条事件" : "第 " + (start + 1) + " 至 " + size + " 号事件";
        return switch (exitCode()) {
            case 0 -> "相符：" + origin + " 的 " + which + "与签名一致，根 " + root + "。";
            case 1 -> "不相符：有 " + findings.size() + " 处，读了 " + (checked - start) + " 条事件。";
            default ->
                "未证实：" + which + "与账本的签名一致，但" + (findings.isEmpty() ? "见证人只见证到第 " + witnessed + " 号。" : "有检查点不能比较。");
        };
    }
}
