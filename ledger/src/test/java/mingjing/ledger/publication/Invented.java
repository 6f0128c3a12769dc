package mingjing.ledger.publication;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.SigningKey;

/** Entries that every process knows, whatever it has seen before. */
final class Invented {
    static final SigningKey KEY = SigningKey.create("log.example", Algorithm.ED25519, bytes -> bytes);

    private static MerkleFrontier frontier = MerkleFrontier.empty();

    private Invented() {}

    static byte[] entry(long index) {
        return ("{\"n\":" + index + "}").getBytes(StandardCharsets.UTF_8);
    }

    static void entries(long from, long until, Consumer<byte[]> reader) {
        for (long index = from; index < until; index++) {
            reader.accept(entry(index));
        }
    }

    /** The peaks over the first entries. */
    static synchronized MerkleFrontier frontier(long size) {
        MerkleFrontier grown = frontier.size() <= size ? frontier : MerkleFrontier.empty();
        while (grown.size() < size) {
            grown = grown.append(LeafHash.of(entry(grown.size())));
        }
        frontier = grown;
        return grown;
    }
}
