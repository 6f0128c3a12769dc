package mingjing.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mingjing.ledger.Malformed;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.ReplayReceipt;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.witness.Policy;
import org.jspecify.annotations.Nullable;

/** Holds a replay receipt against the log it lies beside: {@code states}, and the rule books under {@code books/}. */
final class StatesCheck {
    private static final String FILE = "states";
    private static final String BOOKS = "books";
    private static final int LONGEST_BOOK = 1_000_000;
    private static final int MOST_BOOKS = 10_000;

    private final Replayer replayer;
    private final Collection<byte[]> books;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable ReplayReceipt receipt;
    private int draws;

    private StatesCheck(Replayer replayer, Collection<byte[]> books) {
        this.replayer = replayer;
        this.books = books;
    }

    /**
     * Reads the receipt and the books.
     *
     * @throws Malformed where nothing could be compared, whatever the log holds
     */
    static StatesCheck open(Path root, Policy policy) throws IOException {
        Replayer replayer = ServiceLoader.load(Replayer.class)
                .findFirst()
                .orElseThrow(() -> new Malformed("这个程序不带重算的部分，请用审计员的 verify.jar。"));
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new Malformed("没有 " + FILE + " 文件，不能重算。请从 /ledger/states 下载，与 checkpoint 放在一起。");
        }
        StatesCheck check = new StatesCheck(replayer, books(root.resolve(BOOKS)));
        check.read(file, policy);
        return check;
    }

    private void read(Path file, Policy policy) throws IOException {
        try {
            SignedNote note = SignedNote.parse(bytes(file, SignedNote.LONGEST));
            ReplayReceipt read = ReplayReceipt.of(note);
            if (note.signedBy(policy.logs()).keySet().stream()
                    .noneMatch(key -> key.name().equals(read.origin()))) {
                findings.add(Finding.of(Kind.UNSIGNED, FILE, "核验策略中账本密钥的签名", "没有"));
            } else {
                receipt = read;
            }
        } catch (SignedNote.Forged e) {
            findings.add(Finding.of(Kind.SIGNATURE_FORGED, FILE, e.name() + " 的签名", "与内容不符"));
        } catch (Malformed e) {
            findings.add(Finding.of(Kind.FILE_BROKEN, FILE, "签名的重算回执", String.valueOf(e.getMessage())));
        }
        if (receipt != null && receipt.version() != replayer.version()) {
            throw new Malformed("这张回执是第 " + receipt.version() + " 版视图，本程序重算第 " + replayer.version()
                    + " 版，不能相比。请用与回执同一版的 verify.jar。");
        }
    }

    private static Collection<byte[]> books(Path folder) throws IOException {
        List<byte[]> books = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path each :
                        files.filter(Files::isRegularFile).limit(MOST_BOOKS).toList()) {
                    books.add(bytes(each, LONGEST_BOOK));
                }
            }
        }
        return books;
    }

    private static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Malformed(file.getFileName() + " has more than " + most + " bytes");
            }
            return bytes;
        }
    }

    /** What the entries contradict. */
    List<Finding> against(Bundle bundle) {
        if (receipt != null && bundle.start() > 0) {
            findings.add(Finding.of(Kind.CANNOT_COMPARE, "重算", "从第 1 号开始的包", "这个包从第 " + (bundle.start() + 1) + " 号开始"));
        } else if (receipt != null) {
            try {
                findings.addAll(compared(receipt, bundle.log()));
            } catch (PublishedLog.Missing e) {
                findings.add(Finding.of(Kind.FILE_MISSING, "重算", "从第 1 号起的全部事件", String.valueOf(e.getMessage())));
            } catch (Malformed e) {
                findings.add(Finding.of(Kind.FILE_BROKEN, "重算", "从第 1 号起的全部事件", String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(findings);
    }

    private List<Finding> compared(ReplayReceipt states, PublishedLog log) {
        Checkpoint tree = Checkpoint.of(log.checkpoint().orElseThrow(() -> new Malformed("there is no checkpoint")));
        if (!tree.origin().equals(states.origin())) {
            return List.of(Finding.of(Kind.OTHER_HISTORY, FILE, tree.origin(), states.origin()));
        }
        if (states.position() > tree.size()) {
            // Whoever signed it had so many entries: a shorter log is not that one.
            return List.of(
                    Finding.of(Kind.OTHER_HISTORY, FILE, "至少 " + states.position() + " 条事件", tree.size() + " 条"));
        }
        Iterable<byte[]> bodies =
                () -> entries(log, tree.size()).limit(states.position()).iterator();
        List<Finding> differing = new ArrayList<>(replayer.replay(states, bodies, books));
        if (differing.isEmpty()) {
            // Entries that no view could be made of tell nothing about samples either.
            Replayer.Redrawn redrawn = replayer.redraw(bodies);
            draws = redrawn.draws();
            differing.addAll(redrawn.findings());
        }
        return differing;
    }

    /** Files are those of the checkpoint: an earlier position need not have ended one. */
    private static Stream<byte[]> entries(PublishedLog log, long size) {
        return LongStream.range(0, (size + Tile.FULL - 1) / Tile.FULL)
                .boxed()
                .flatMap(number -> log.entries(Tile.in(size, Tile.ENTRIES, number)).stream());
    }

    /** One sentence when all is as published. */
    Optional<String> agreement() {
        return receipt == null || !findings.isEmpty()
                ? Optional.empty()
                : Optional.of("重算相符：第 " + receipt.position() + " 号时（" + receipt.day() + "）的整改台账和 "
                        + receipt.scoreboards().size() + " 张成绩单与公布的一致。"
                        + (draws == 0 ? "" : draws + " 次回头看抽样按公布的种子重抽，抽到的一样。"));
    }
}
