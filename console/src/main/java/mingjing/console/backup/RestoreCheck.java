package mingjing.console.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.Progress;
import mingjing.console.platform.Core;
import mingjing.console.publication.LedgerFolder;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.verify.LogVerifier;
import mingjing.ledger.verify.Report;

/** Whether what was restored is what was saved. */
final class RestoreCheck {
    private static final long STRETCH = 4_096;

    private final Core core;
    private final LedgerFolder ledger;
    private final BackupReader backup;

    RestoreCheck(Core core, LedgerFolder ledger, BackupReader backup) {
        this.core = core;
        this.ledger = ledger;
        this.backup = backup;
    }

    String run(Progress progress) throws IOException {
        Manifest.Head head = backup.contents().head();
        Optional<Checkpoint> signed = ledger.signed().map(Checkpoint::of);
        tree(head, signed, progress);
        List<String> fits = new ArrayList<>(List.of("数据库的 " + head.position() + " 条事件与备份时的根一致"));
        if (signed.isPresent()) {
            fits.add(published(signed.get()));
        }
        if (head.position() > 0) {
            boards(head.position());
            fits.add("整改台账与成绩单的哈希与备份时相同");
        }
        return String.join("；", fits) + "。";
    }

    /** Reads every body back from the database. */
    private void tree(Manifest.Head head, Optional<Checkpoint> signed, Progress progress) {
        MerkleFrontier saved = MerkleFrontier.of(head.position(), HexFormat.of().parseHex(head.frontier()));
        MerkleFrontier grown = MerkleFrontier.empty();
        int all = Math.toIntExact(head.position());
        progress.at(0, all);
        while (grown.size() < head.position()) {
            long end = signed.isPresent() && grown.size() < signed.get().size()
                    ? signed.get().size()
                    : head.position();
            List<byte[]> leaves = new ArrayList<>();
            core.store()
                    .stretch(
                            Set.of(),
                            grown.size(),
                            Math.min(STRETCH, end - grown.size()),
                            event -> leaves.add(LeafHash.of(event.body())));
            demand(!leaves.isEmpty(), "数据库在第 " + grown.size() + " 号以后没有事件");
            grown = grown.appendAll(leaves);
            if (signed.isPresent() && grown.size() == signed.get().size()) {
                demand(Arrays.equals(grown.root(), signed.get().root()), "数据库的前 " + grown.size() + " 条事件不是账本签过名的那些");
            }
            progress.at(Math.toIntExact(grown.size()), all);
        }
        demand(Arrays.equals(grown.root(), saved.root()), "数据库里的事件与备份时的根不一致");
    }

    /** A ledger that nobody has witnessed in time is none the worse for having been restored. */
    private String published(Checkpoint signed) {
        new Publication(ledger.folder(), ledger.signingKeys(), _ -> {}).recover();
        Report report =
                LogVerifier.verify(Bundle.open(ledger.folder().resolve("public")), ledger.policy(), List.of(), _ -> {});
        demand(report.exitCode() != 1, report.conclusion());
        return "账本签过名的 " + signed.size() + " 条与数据库一致（" + report.conclusion() + "）";
    }

    private void boards(long position) throws IOException {
        try (InputStream in = backup.part(Backup.STATES)) {
            String saved = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            SignedNote now = Receipts.at(position, core, ledger);
            demand(now.toString().equals(saved), "整改台账或成绩单与备份时不同，或者程序的算法变了");
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new BadFile("恢复的数据没有通过核验：" + otherwise + "。请不要使用，换一份备份。");
        }
    }
}
