package mingjing.bench.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.publication.PublishedLog;

/** A published log of invented entries, the same each time, without a database. */
final class SyntheticLog {
    /** Of a seed that everybody knows: nothing but figures is ever signed with it. */
    static final SigningKey KEY = SigningKey.create("bench.example/ledger", Algorithm.ED25519, bytes -> bytes);

    /** Entries of one publication; they are held in memory until it is done. */
    private static final int STRETCH = 65_536;

    private static final String BEFORE = "{\"actor\":\"bench\",\"id\":\"";
    private static final String BETWEEN = "\",\"occurredOn\":\"2022-06-30\",\"payload\":{\"percent\":50,\"note\":\"";
    private static final String AFTER =
            "\"},\"recordedAt\":\"2022-06-30T08:00:00.000000Z\",\"revision\":1,\"type\":\"ProgressReported\"}";
    private static final int FRAME = BEFORE.length() + Long.BYTES * 2 + BETWEEN.length() + AFTER.length();
    private static final String LETTERS = letters(65_536);

    private final Path folder;
    private final int shortest;
    private final int longest;

    /**
     * Nothing is written yet.
     *
     * @param shortest bytes of an entry, at least 250
     * @param longest bytes of an entry; lengths between are equally frequent
     */
    SyntheticLog(Path folder, int shortest, int longest) {
        this.folder = folder;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** What is published of it. */
    PublishedLog published() {
        return new PublishedLog(publicFolder());
    }

    Path publicFolder() {
        return folder.resolve("public");
    }

    /** Publishes so many entries, one stretch after the other. */
    void write(long size, LongConsumer progress) {
        Publication publication = new Publication(folder, KEY, _ -> {});
        Optional<SignedNote> last = publication.recover();
        MerkleFrontier tree = MerkleFrontier.empty();
        while (tree.size() < size) {
            List<byte[]> entries = entries(tree.size(), Math.min(size, tree.size() + STRETCH));
            tree = tree.appendAll(entries.stream().map(LeafHash::of).toList());
            last = Optional.of(publication.grow(last, entries::forEach, tree));
            progress.accept(tree.size());
        }
    }

    /** The entries from an index up to another. */
    List<byte[]> entries(long from, long until) {
        List<byte[]> entries = new ArrayList<>();
        for (long index = from; index < until; index++) {
            entries.add(entry(index));
        }
        return entries;
    }

    private byte[] entry(long index) {
        SplittableRandom random = new SplittableRandom(index);
        int letters = random.nextInt(shortest, longest + 1) - FRAME;
        int at = random.nextInt(LETTERS.length() - letters);
        String id = Long.toHexString(Long.MIN_VALUE | index);
        return (BEFORE + id + BETWEEN + LETTERS.substring(at, at + letters) + AFTER)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String letters(int count) {
        return new SplittableRandom(count)
                .ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
