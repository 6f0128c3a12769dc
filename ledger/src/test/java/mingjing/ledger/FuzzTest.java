package mingjing.ledger;

import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
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
    private static final long SEED = Long.getLong("mingjing.seed", 20261123);
    private static final int TRIES = 20_000;

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
        Random random = new Random(SEED);
        PARSERS.forEach((name, parser) -> {
            byte[] valid = Objects.requireNonNull(VALID.get(name));
            parser.accept(valid);
            for (int i = 0; i < TRIES; i++) {
                byte[] input = i % 10 == 0 ? noise(random) : changed(valid, random);
                try {
                    parser.accept(input);
                } catch (Malformed e) {
                    String message = String.valueOf(e.getMessage());
                    if (message.length() > 400 || message.chars().anyMatch(Character::isISOControl)) {
                        fail("%s, seed %d, try %d: a message of %s", name, SEED, i, message);
                    }
                } catch (RuntimeException | Error e) {
                    throw new AssertionError(name + ", seed " + SEED + ", try " + i + ": " + text(input), e);
                }
            }
        });
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] changed(byte[] valid, Random random) {
        byte[] changed = valid.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(changed.length);
            changed = switch (random.nextInt(6)) {
                case 0 -> replaced(changed, at, at + 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> replaced(changed, at, at + 1, new byte[] {(byte) "\n 0+9A—=/x".charAt(random.nextInt(10))});
                case 2 -> replaced(changed, at, Math.min(changed.length, at + 1 + random.nextInt(20)), new byte[0]);
                case 3 -> replaced(changed, at, at, java.util.Arrays.copyOfRange(changed, at / 2, at));
                case 4 -> replaced(changed, at, changed.length, new byte[0]);
                default -> replaced(changed, at, at, bytes("\n\n"));
            };
            if (changed.length == 0) {
                return changed;
            }
        }
        return changed;
    }

    private static byte[] replaced(byte[] bytes, int from, int until, byte[] by) {
        byte[] changed = new byte[from + by.length + bytes.length - until];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(by, 0, changed, from, by.length);
        System.arraycopy(bytes, until, changed, from + by.length, bytes.length - until);
        return changed;
    }
}
