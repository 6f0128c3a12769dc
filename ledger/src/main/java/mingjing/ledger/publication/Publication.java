package mingjing.ledger.publication;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.note.VerifierKey;

/**
 * Grows a log: entries and tiles are written aside, the checkpoint is signed and kept, then files take their places, and last of all
 * the checkpoint is shown.
 *
 * <p>Until it is kept nothing was promised, and whatever lies aside is thrown away. Once it is kept it must come to be, and all that
 * is needed for it is on the disk. So a process may be killed between any two steps.
 */
public final class Publication {
    private static final String FILES = "files";

    private final PublishedLog log;
    private final LogState state;
    private final Path aside;
    private final List<SigningKey> keys;
    private final Consumer<Step> passing;

    /** What was done last; tests stop the world there. */
    public enum Step {
        /** Files lie aside. */
        STAGED,
        /** The signed checkpoint is kept. */
        SIGNED,
        /** Files are where they are served. */
        PLACED,
        /** The checkpoint is served. */
        PUBLISHED
    }

    /** Hands entries over in order. */
    @FunctionalInterface
    public interface Entries {
        void forEach(Consumer<byte[]> reader);
    }

    /**
     * @param folder {@code public} in it is served, {@code signed} is the state, the rest is for this class alone
     * @param keys all of them sign, so that a new key can stand beside the old one until everybody knows it; the name of all is the
     *     log's origin
     */
    public Publication(Path folder, List<SigningKey> keys, Consumer<Step> passing) {
        if (keys.stream().map(each -> each.publicKey().name()).distinct().count() != 1) {
            throw new IllegalArgumentException("a log has one origin, and at least one key");
        }
        this.log = new PublishedLog(folder.resolve("public"));
        this.state = new LogState(folder);
        this.aside = folder.resolve("aside");
        this.keys = List.copyOf(keys);
        this.passing = passing;
    }

    /** A log with one key. */
    public Publication(Path folder, SigningKey key, Consumer<Step> passing) {
        this(folder, List.of(key), passing);
    }

    public PublishedLog log() {
        return log;
    }

    public String origin() {
        return keys.getFirst().publicKey().name();
    }

    /**
     * The log as it was with fewer entries, signed: the same bytes whenever it is asked for.
     *
     * @throws IllegalArgumentException when so many are not published
     */
    public SignedNote earlier(long size) {
        long served = log.checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L);
        if (size < 1 || size > served) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " entries is no beginning of the published " + served);
        }
        return signed(log.frontier(size));
    }

    /** Does the work while no process signs or shows anything in a folder: for whoever copies it. */
    public static void undisturbed(Path folder, Runnable work) {
        new LogState(folder).undisturbed(work);
    }

    /**
     * Ends what a killed process has begun, and returns the last checkpoint.
     *
     * @throws Contradiction when what is served was never signed here, or files of a kept checkpoint are lost
     */
    public Optional<SignedNote> recover() {
        // In this order: another process may publish in between, and what it has kept by then is not behind what it
        // serves.
        Optional<SignedNote> served = log.checkpoint();
        Optional<SignedNote> kept = state.read();
        kept.ifPresent(this::checkOurs);
        served.ifPresent(note -> checkSigned(note, kept));
        if (kept.isPresent() && !kept.equals(served)) {
            place(kept.get());
        }
        if (!state.whileKept(kept, this::sweep)) {
            throw new Overtaken();
        }
        return kept;
    }

    private void checkOurs(SignedNote kept) {
        List<VerifierKey> ours = keys.stream().map(SigningKey::publicKey).toList();
        if (kept.signedBy(ours).isEmpty()) {
            throw new Contradiction("what was signed last was signed by another key than " + ours);
        }
    }

    /** Renamed first: a process that is still at it finds its folder gone, not half empty. */
    private void sweep() {
        Path gone = aside.resolveSibling("gone");
        DurableFiles.deleteAll(gone);
        if (Files.exists(aside)) {
            DurableFiles.move(aside, gone);
            DurableFiles.deleteAll(gone);
        }
    }

    private static void checkSigned(SignedNote served, Optional<SignedNote> kept) {
        Checkpoint seen = Checkpoint.of(served);
        Checkpoint last = kept.map(Checkpoint::of)
                .orElseThrow(
                        () -> new Contradiction("a tree of " + seen.size() + " is served but was never signed here"));
        if (seen.size() > last.size() || (seen.size() == last.size() && !seen.isSameTreeAs(last))) {
            throw new Contradiction("served is a tree of " + seen.size() + ", signed was another of " + last.size());
        }
    }

    /**
     * Publishes the entries behind the last checkpoint.
     *
     * @param last what {@link #recover} or the last {@code grow} returned
     * @param entries those from the last checkpoint's size on, exactly as many as the expected tree has more
     * @param expected what whoever recorded the entries says the tree to be
     * @throws Contradiction when the entries do not make the expected tree: nothing is signed
     * @throws Overtaken when another process has published meanwhile
     */
    public SignedNote grow(Optional<SignedNote> last, Entries entries, MerkleFrontier expected) {
        long from = last.map(note -> Checkpoint.of(note).size()).orElse(0L);
        Path growing = DurableFiles.newFolder(aside);
        SignedNote next;
        try {
            next = kept(last, growing, staged(growing.resolve(FILES), from, entries), expected);
        } finally {
            DurableFiles.deleteAll(growing);
        }
        passing.accept(Step.SIGNED);
        place(next);
        return next;
    }

    /** Signs the tree that lies aside, and keeps the checkpoint together with its files. */
    private SignedNote kept(Optional<SignedNote> last, Path growing, MerkleFrontier grown, MerkleFrontier expected) {
        if (grown.size() != expected.size() || !Arrays.equals(grown.root(), expected.root())) {
            throw new Contradiction("the first " + grown.size() + " entries do not make the recorded tree of "
                    + expected.size() + ": one of the last was changed, or is missing");
        }
        passing.accept(Step.STAGED);
        SignedNote next = signed(grown);
        Path ready = aside.resolve(Long.toString(grown.size()));
        Runnable name = () -> {
            if (!DurableFiles.isOurs(growing)) {
                // Another process swept up meanwhile: what was written before is gone.
                throw new Overtaken();
            }
            // Left by a process that was killed before it could keep its checkpoint.
            DurableFiles.deleteAll(ready);
            DurableFiles.move(growing.resolve(FILES), ready);
            DurableFiles.sync(List.of(aside));
        };
        if (!state.replace(last, next, name)) {
            throw new Overtaken();
        }
        return next;
    }

    /** A checkpoint of this log, signed; only for trees that are known to be its own. */
    private SignedNote signed(MerkleFrontier tree) {
        String text = new Checkpoint(origin(), tree.size(), tree.root()).text();
        return new SignedNote(text, keys.stream().map(key -> key.sign(text, 0)).toList());
    }

    private MerkleFrontier staged(Path growing, long from, Entries entries) {
        try (Staging staging = new Staging(log, growing, from)) {
            entries.forEach(staging::add);
            return staging.finish();
        }
    }

    /**
     * Moves what lies aside for a kept checkpoint to where it is served. What is there already was moved before, or by another
     * process at this moment: files of one name never differ.
     */
    private void place(SignedNote kept) {
        Checkpoint checkpoint = Checkpoint.of(kept);
        long served = log.checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L);
        Path ready = aside.resolve(Long.toString(checkpoint.size()));
        Staging.moveAll(ready, log.folder());
        DurableFiles.sync(Staging.folders(log, served, checkpoint.size()));
        if (!Arrays.equals(log.frontier(checkpoint.size()).root(), checkpoint.root())) {
            throw new Contradiction("the files of the signed tree of " + checkpoint.size() + " make another one");
        }
        passing.accept(Step.PLACED);
        // Another process may have gone on from here: its newer checkpoint must not be covered.
        state.whileKept(Optional.of(kept), () -> {
            DurableFiles.replace(log.checkpointFile(), kept.toString().getBytes(StandardCharsets.UTF_8));
            Staging.dropPartials(log, served, checkpoint.size());
            DurableFiles.deleteAll(ready);
        });
        passing.accept(Step.PUBLISHED);
    }

    /** Something that must never be: nothing may be signed before a person has looked. */
    public static final class Contradiction extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Contradiction(String message) {
            super(message);
        }
    }

    /** Another process has published in the meantime: this one begins again, from what is there now. */
    public static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overtaken() {
            super("another process has published in the meantime");
        }
    }
}
