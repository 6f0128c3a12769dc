package mingjing.ledger.witness.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SignedNotes;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.program.Misused;
import mingjing.ledger.witness.AddCheckpoint;
import mingjing.ledger.witness.Answer;
import mingjing.ledger.witness.Witness;

/**
 * A witness with its folder: the key, the logs it watches, and every checkpoint it has signed.
 *
 * <p>Whoever puts an older copy of the folder in its place makes a witness that may sign a second history: the folder belongs into no
 * backup that is ever put back.
 */
public final class WitnessHost {
    private static final int MOST_LOGS = 1_000_000;

    private final Path folder;
    private final SigningKey key;
    private final InstantSource clock;

    private WitnessHost(Path folder, SigningKey key, InstantSource clock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Opens a folder; a new one gets a key under that name.
     *
     * @param name empty where there is a key already
     * @param random fills bytes so that nobody can guess them
     */
    public static WitnessHost open(
            Path folder, Optional<String> name, UnaryOperator<byte[]> random, InstantSource clock) {
        Path file = folder.resolve("key");
        if (Files.notExists(file)) {
            if (Files.exists(folder.resolve("seen"))) {
                throw new Misused("见证人签过名，但密钥 " + file + " 不见了。请从备份只恢复这一个文件。");
            }
            String called = name.orElseThrow(
                    () -> new Misused("还没有见证密钥。先运行：./mingjing witness key --home " + folder + " --name 名称"));
            DurableFiles.createSecret(
                    file,
                    SigningKey.create(called, Algorithm.COSIGNATURE, random).secret() + "\n");
        }
        SigningKey key = SigningKey.parse(text(file).strip());
        if (name.isPresent() && !name.get().equals(key.publicKey().name())) {
            throw new Misused("这个文件夹里已有见证密钥 " + key.publicKey().name() + "，一个见证人只有一个名称。");
        }
        return new WitnessHost(folder, key, clock);
    }

    private static String text(Path file) {
        return DurableFiles.read(file, MOST_LOGS)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    public VerifierKey publicKey() {
        return key.publicKey();
    }

    /** Watches one more log, from whose people the key was got in another way than from the log itself. */
    public void trust(VerifierKey log) {
        if (log.algorithm() != Algorithm.ED25519) {
            throw new Malformed(log.name() + " is the key of a witness, not of a log");
        }
        DurableFiles.exclusively(lock(), () -> {
            if (!logs().contains(log)) {
                DurableFiles.append(folder.resolve("logs"), (log + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return log;
        });
    }

    /** The logs it watches. */
    public List<VerifierKey> logs() {
        List<VerifierKey> logs = new ArrayList<>();
        text(folder.resolve("logs"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> logs.add(VerifierKey.parse(line)));
        return logs;
    }

    /** Looks up, decides and keeps in one step that nobody else can come into; what it answers is on the disk by then. */
    public Answer answer(AddCheckpoint asked) {
        Witness witness = new Witness(key, logs());
        Path seen = seen(Witness.origin(asked));
        return DurableFiles.exclusively(lock(), () -> {
            Optional<SignedNote> last = last(seen);
            Answer answer = witness.decide(asked, last, clock.instant());
            if (answer instanceof Answer.Cosigned signed) {
                keep(seen, last, signed.seen().and(signed.signature()));
            }
            return answer;
        });
    }

    /** Every tree once, and the newest with the newest moment. */
    private static void keep(Path seen, Optional<SignedNote> last, SignedNote signed) {
        boolean known = last.map(Checkpoint::of)
                .filter(Checkpoint.of(signed)::isSameTreeAs)
                .isPresent();
        if (!known) {
            DurableFiles.append(seen.resolve("all"), SignedNotes.entry(signed).getBytes(StandardCharsets.UTF_8));
        }
        DurableFiles.replace(seen.resolve("last"), signed.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<SignedNote> last(Path seen) {
        return DurableFiles.read(seen.resolve("last"), SignedNote.LONGEST).map(SignedNote::parse);
    }

    /** The last checkpoint it signed for the log whose origin has this SHA-256 in hex. */
    public Optional<SignedNote> last(String originHash) {
        return originHash.matches("[0-9a-f]{64}") ? last(folder.resolve("seen").resolve(originHash)) : Optional.empty();
    }

    private Path seen(String origin) {
        byte[] hash = PlainHash.of(origin.getBytes(StandardCharsets.UTF_8));
        return folder.resolve("seen").resolve(HexFormat.of().formatHex(hash));
    }

    private Path lock() {
        return folder.resolve("lock");
    }
}
