package mingjing.console.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import mingjing.ledger.bundle.BundleWriter;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.publication.PublishedLog;
import mingjing.query.score.BookText;
import mingjing.store.EventStore;
import mingjing.store.StoredRow;

/** The auditor's bundles of a node: a stretch of the log, its rows, and what is needed to make the boards again. */
public final class Bundles {
    private static final String README = """
            这是一份账本核验包，用审计员的离线程序核验：
              verify bundle 本文件.zip --key 公钥文件 --report 报告.html
            上次核验后留下的检查点（checkpoint 文件）这次用 --since 带上；从第 1 号开始的包可以加 --replay 重算整改台账和成绩单。
            公钥要从纸面或公告取得，不要用账本自己给的。
            checkpoint 签名的检查点 · tile 事件与哈希（C2SP tlog-tiles）· rows 数据库的列 · history 见证过的检查点 · states、books 重算回执与细则
            """;

    private final EventStore store;
    private final Publication publication;
    private final ReplayReceipts receipts;

    public Bundles(EventStore store, Publication publication, ReplayReceipts receipts) {
        this.store = store;
        this.publication = publication;
        this.receipts = receipts;
    }

    /** Where a bundle ends when nobody says so: at what was witnessed, where anything was, else at what is published. */
    public long end() {
        PublishedLog log = publication.log();
        return log.witnessed()
                .or(log::checkpoint)
                .map(note -> Checkpoint.of(note).size())
                .orElse(0L);
    }

    /**
     * Refuses what cannot be bundled, before anything is written.
     *
     * @throws IllegalArgumentException in Chinese
     */
    public void demand(long from, long to) {
        long published = publication
                .log()
                .checkpoint()
                .map(note -> Checkpoint.of(note).size())
                .orElse(0L);
        if (from < 1 || from > to || to > published) {
            throw new IllegalArgumentException("范围要在第 1 号至第 " + published + " 号（已公布）之间，不能是 " + from + " 至 " + to + "。");
        }
    }

    /**
     * Writes a bundle.
     *
     * @param progress told up to which position it is written, now and then
     */
    public void write(long from, long to, OutputStream out, LongConsumer progress) throws IOException {
        demand(from, to);
        Map<String, byte[]> extras = new TreeMap<>();
        extras.put("README.txt", bytes(README));
        extras.put("states", bytes(receipts.at(to).toString()));
        for (BookText book : receipts.books()) {
            extras.put("books/" + book.book().id() + ".yaml", bytes(book.yaml()));
        }
        BundleWriter.write(
                publication.log(),
                checkpoint(to),
                from,
                (after, upTo) -> store.rows(after, upTo).rows().stream()
                        .map(StoredRow::json)
                        .toList(),
                extras,
                out,
                progress);
    }

    /** With the signatures of witnesses, where they have seen just this tree. */
    private SignedNote checkpoint(long size) {
        PublishedLog log = publication.log();
        Optional<SignedNote> witnessed = Stream.concat(log.witnessed().stream(), log.history().stream())
                .filter(note -> Checkpoint.of(note).size() == size)
                .findFirst();
        return witnessed.orElseGet(() -> publication.earlier(size));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
