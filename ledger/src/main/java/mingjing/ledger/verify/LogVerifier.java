package mingjing.ledger.verify;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import mingjing.ledger.Malformed;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.witness.Policy;

/**
 * Reads a log or a stretch of it once, in the order that a finding of one step makes sense of the next: signatures, entries and tiles
 * against the root, earlier checkpoints, rows against entries, times.
 */
public final class LogVerifier {
    public static final int MOST_FINDINGS = 1_000;

    private static final String EARLIER = "更早的检查点";

    private final Bundle bundle;
    private final Policy policy;
    private final Findings findings = new Findings();
    private final List<Policy.Judged> witnessed = new ArrayList<>();
    private final List<Checkpoint> ofOtherLogs = new ArrayList<>();
    private List<Epoch> epochs = List.of();

    private LogVerifier(Bundle bundle, Policy policy) {
        this.bundle = bundle;
        this.policy = policy;
    }

    /**
     * Verifies what is published.
     *
     * @param earlier checkpoints that the log must be a continuation of
     * @param progress told how many entries were read, now and then
     */
    public static Report verify(Bundle bundle, Policy policy, Collection<SignedNote> earlier, LongConsumer progress) {
        return new LogVerifier(bundle, policy).run(earlier, progress);
    }

    private Report run(Collection<SignedNote> earlier, LongConsumer progress) {
        Optional<Policy.Judged> judged = judged("checkpoint", this::newest);
        if (judged.isEmpty()) {
            return Report.unreadable(findings.all());
        }
        Checkpoint tree = judged.get().checkpoint();
        long start = Math.min(bundle.start(), tree.size());
        NavigableMap<Long, Checkpoint> history = new TreeMap<>();
        kept().forEach(note -> remember(note, tree, history));
        for (SignedNote note : earlier) {
            remember(note, tree, history);
            if (Checkpoint.of(note).size() < start) {
                findings.add(Finding.of(
                        Kind.CANNOT_COMPARE,
                        EARLIER,
                        "从第 " + (Checkpoint.of(note).size() + 1) + " 号以前开始的包",
                        "这个包从第 " + (start + 1) + " 号开始"));
            }
        }
        long checked = compared(tree, history, progress);
        ofOtherLogs.forEach(old -> demandSuccession(old, tree));
        return new Report(
                tree.origin(),
                start,
                tree.size(),
                HexFormat.of().formatHex(tree.root()),
                checked,
                judged.get().seen(),
                witnessedSize(judged.get()),
                epochs,
                findings.all());
    }

    private long compared(Checkpoint tree, NavigableMap<Long, Checkpoint> history, LongConsumer progress) {
        EntryChecks checks = new EntryChecks(bundle, Brackets.of(policy, witnessed), findings);
        try {
            long checked = new TreeComparison(bundle, tree, history, findings).run(checks::check, progress);
            epochs = checks.epochs();
            return checked;
        } catch (PublishedLog.Missing | Malformed e) {
            findings.add(Finding.of(Kind.FILE_MISSING, "包开头的哈希文件", "齐全", String.valueOf(e.getMessage())));
            return bundle.start();
        }
    }

    /** A log whose key is trusted too may be one that this log follows, if this one says so. */
    private void demandSuccession(Checkpoint old, Checkpoint tree) {
        if (epochs.stream().anyMatch(epoch -> epoch.previous().equals(old.origin()))) {
            return;
        }
        findings.add(
                bundle.start() == 0
                        ? Finding.of(Kind.OTHER_HISTORY, EARLIER, tree.origin(), old.origin())
                        : Finding.of(Kind.CANNOT_COMPARE, EARLIER, "说明接在 " + old.origin() + " 之后的事件", "不在这个包里"));
    }

    /** Entries that a quorum has seen, or all where the policy asks for nobody. */
    private long witnessedSize(Policy.Judged newest) {
        if (newest.witnessed()) {
            return newest.checkpoint().size();
        }
        return witnessed.stream()
                .filter(each -> each.witnessed() && each.at().isPresent())
                .mapToLong(each -> each.checkpoint().size())
                .max()
                .orElse(0);
    }

    private SignedNote newest() {
        return bundle.log().checkpoint().orElseThrow(() -> new Malformed("there is no checkpoint"));
    }

    /** What lies beside the log: it was witnessed, so the log must contain it. */
    private List<SignedNote> kept() {
        try {
            List<SignedNote> kept = new ArrayList<>(bundle.log().history());
            bundle.log().witnessed().ifPresent(kept::add);
            return kept;
        } catch (Malformed | UncheckedIOException e) {
            findings.add(Finding.of(Kind.FILE_BROKEN, "见证过的检查点", "签名的检查点", String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private interface Source {
        SignedNote read();
    }

    /** Empty, with a finding, when it is not signed as the policy wants. */
    private Optional<Policy.Judged> judged(String subject, Source source) {
        try {
            Optional<Policy.Judged> judged = policy.judge(source.read());
            judged.ifPresentOrElse(
                    witnessed::add, () -> findings.add(Finding.of(Kind.UNSIGNED, subject, "核验策略中账本密钥的签名", "没有")));
            return judged;
        } catch (SignedNote.Forged e) {
            findings.add(Finding.of(Kind.SIGNATURE_FORGED, subject, e.name() + " 的签名", "与内容不符"));
        } catch (Malformed | UncheckedIOException e) {
            findings.add(Finding.of(Kind.FILE_BROKEN, subject, "签名的检查点", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Adds an earlier checkpoint by its size; the log itself cannot be shorter than one of them. */
    private void remember(SignedNote note, Checkpoint tree, NavigableMap<Long, Checkpoint> history) {
        Checkpoint old =
                judged(EARLIER, () -> note).map(Policy.Judged::checkpoint).orElse(null);
        if (old == null) {
            return;
        }
        if (!old.origin().equals(tree.origin())) {
            ofOtherLogs.add(old);
        }
        if (old.size() > tree.size()) {
            findings.add(new Finding(
                    Kind.OTHER_HISTORY, tree.size(), "", EARLIER, "不少于 " + old.size() + " 条", tree.size() + " 条"));
            return;
        }
        Checkpoint other = history.put(old.size(), old);
        if (other != null && !other.isSameTreeAs(old)) {
            findings.add(Finding.of(
                    Kind.OTHER_HISTORY,
                    "两个大小为 " + old.size() + " 的检查点",
                    HexFormat.of().formatHex(other.root()),
                    HexFormat.of().formatHex(old.root())));
        }
    }
}
