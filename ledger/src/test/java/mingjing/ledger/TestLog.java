package mingjing.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.publication.PublishedLog;

/** A log in a folder whose entries follow from their index. */
public final class TestLog {
    public static final String ORIGIN = "log.example";
    public static final SigningKey KEY = key(ORIGIN, Algorithm.ED25519, 0);

    private final Path folder;
    private final SigningKey signs;

    public TestLog(Path folder) {
        this(folder, KEY);
    }

    /** One of another name or key. */
    public TestLog(Path folder, SigningKey signs) {
        this.folder = folder;
        this.signs = signs;
    }

    /** The same key for the same seed. */
    public static SigningKey key(String name, Algorithm algorithm, int seed) {
        return SigningKey.create(name, algorithm, bytes -> {
            bytes[0] = (byte) seed;
            return bytes;
        });
    }

    public static SigningKey witness(String name, int seed) {
        return key(name, Algorithm.COSIGNATURE, seed);
    }

    public Path folder() {
        return folder;
    }

    public PublishedLog log() {
        return new PublishedLog(folder.resolve("public"));
    }

    /** Publishes the entries up to a size. */
    public SignedNote grow(int until) {
        return grow(until, entry -> entry);
    }

    /** Publishes entries that somebody tells differently. */
    public SignedNote grow(int until, UnaryOperator<String> told) {
        Publication publication = new Publication(folder, signs, _ -> {});
        Optional<SignedNote> last = publication.recover();
        int from = last.map(note -> (int) Checkpoint.of(note).size()).orElse(0);
        MerkleFrontier frontier = MerkleFrontier.empty();
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < until; i++) {
            byte[] entry = told.apply(entry(i)).getBytes(StandardCharsets.UTF_8);
            frontier = frontier.append(LeafHash.of(entry));
            if (i >= from) {
                entries.add(entry);
            }
        }
        return publication.grow(last, entries::forEach, frontier);
    }

    private static String entry(int index) {
        return "{\"id\":\"E-" + index + "\",\"n\":" + index + "}";
    }
}
