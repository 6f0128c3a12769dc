package mingjing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.ReplayReceipt;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.note.TlogProof;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.tile.EntryBundle;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.witness.AddCheckpoint;
import mingjing.ledger.witness.Policy;
import org.junit.jupiter.api.Test;

/** Whatever is fed to the parsers, they read it or say what is wrong with it; nothing else ever comes out of them. */
class FuzzTest {

    private static final TreeByDefinition tree = TreeByDefinition.of(10);
    private static final SigningKey log = key("log.example", Algorithm.ED25519, 1);
    private static final SigningKey witness = key("witness.example", Algorithm.COSIGNATURE, 2);
    private static final String text = new Checkpoint("log.example", 10, tree.root(10)).text();
    private static final SignedNote note =
            new SignedNote(text, List.of(log.sign(text, 0), witness.sign(text, 1_656_633_600)));

    private static SigningKey key(String name, Algorithm algorithm, int seed) {
        return SigningKey.create(name, algorithm, bytes -> {
            bytes[5] = (byte) seed;
            return bytes;
        });
    }

    private static final Policy policy =
            Policy.parse("log " + log.publicKey() + "\nwitness w " + witness.publicKey() + "\nquorum w\n");

    private static void judge(SignedNote read) {
        try {
            policy.judge(read);
        } catch (SignedNote.Forged e) {
            // That is what it is.
        }
    }

    private static final Map<String, Consumer<byte[]>> PARSERS = Map.of(
            "note", bytes -> judge(SignedNote.parse(bytes)),
            "checkpoint", bytes -> Checkpoint.parse(text(bytes)),
            "proof", bytes -> TlogProof.parse(text(bytes)).holds(tree.leaf(4)),
            "key", bytes -> VerifierKey.parse(text(bytes)),
            "secret", bytes -> SigningKey.parse(text(bytes)),
            "tile", bytes -> Tile.parse(text(bytes)),
            "bundle", bytes -> EntryBundle.decode(bytes, 3),
            "policy", bytes -> Policy.parse(text(bytes)),
            "request", bytes -> AddCheckpoint.parse(text(bytes)),
            "receipt", bytes -> ReplayReceipt.parse(text(bytes)));

    private static final Map<String, byte[]> VALID = Map.of(
            "note", bytes(note.toString()),
            "checkpoint", bytes(text),
            "proof", bytes(new TlogProof(Optional.of(new byte[5]), 4, InclusionProof.of(tree, 4, 10), note).toString()),
            "key", bytes(log.publicKey().toString()),
            "secret", bytes(log.secret()),
            "tile", bytes("tile/0/x001/x234/067.p/5"),
            "bundle", EntryBundle.encode(List.of(new byte[300], new byte[0], new byte[2])),
            "policy",
                    bytes("log " + log.publicKey() + "\nwitness w " + witness.publicKey()
                            + "\ngroup g any w\nquorum g\n"),
            "request", bytes(new AddCheckpoint(4, ConsistencyProof.of(tree, 4, 10), note).toString()),
            "receipt",
                    bytes("log.example/states\nposition 10\nday 2022-12-31\nviews 1\nboard " + "0a".repeat(32)
                            + "\nscoreboard 2022 " + "1b".repeat(32) + " " + "2c".repeat(32) + " 大比武@2022.1\n"));

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_changed_input_is_read_or_refused_with_a_reason() {
        PARSERS.forEach((name, parser) -> Fuzzing.tryAll(name, Objects.requireNonNull(VALID.get(name)), parser));
    }
}
