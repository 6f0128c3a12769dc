package mingjing.ledger.cosigning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.Cosignature;
import mingjing.ledger.note.NoteSignature;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SignedNotes;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.witness.Policy;

/**
 * What witnesses have signed: the last checkpoint of each, the newest one that has the policy's quorum, and all that ever had it.
 *
 * <p>The history is what the time of an event is told by: a new tree is written down with the first moment its quorum was complete, and
 * the tree before it with the last.
 */
public final class Cosignatures {
    private final Path folder;
    private final Policy policy;
    private final PublishedLog log;

    /** @param folder of the log; {@code public} in it is served */
    public Cosignatures(Path folder, Policy policy) {
        this.folder = folder.resolve("cosigned");
        this.policy = policy;
        this.log = new PublishedLog(folder.resolve("public"));
    }

    /** The last checkpoint that a witness has signed here. */
    public Optional<SignedNote> last(Policy.Named witness) {
        return DurableFiles.read(file(witness), SignedNote.LONGEST).map(SignedNote::parse);
    }

    private Path file(Policy.Named witness) {
        byte[] hash = PlainHash.of(witness.key().toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(hash, 0, 8));
    }

    /** When a witness signed the last one. */
    public Optional<Instant> lastAt(Policy.Named witness) {
        return last(witness).flatMap(policy::judge).map(judged -> judged.seen().get(witness.name()));
    }

    /** The newest checkpoint with a quorum, as the policy judges it. */
    public Optional<Policy.Judged> witnessed() {
        return log.witnessed().flatMap(policy::judge).filter(Policy.Judged::witnessed);
    }

    /** The newest checkpoint that any witness has signed: what one behind an air gap is asked to sign too. */
    public Optional<SignedNote> open() {
        return policy.witnesses().stream()
                .flatMap(witness -> last(witness).stream())
                .max(Comparator.comparingLong(note -> Checkpoint.of(note).size()))
                .or(log::checkpoint);
    }

    /**
     * Takes in what witnesses have signed.
     *
     * @param signed a checkpoint of this log with their signatures
     * @return whether any of them was new
     * @throws Malformed when no witness of the policy has signed it
     * @throws SignedNote.Forged when one of the signatures does not fit
     */
    public boolean accept(SignedNote signed) {
        Policy.Judged judged = policy.judge(signed)
                .filter(found -> !found.seen().isEmpty())
                .orElseThrow(() -> new Malformed("no witness of the policy has signed this checkpoint of the log"));
        return DurableFiles.exclusively(folder.resolve("lock"), () -> {
            boolean any = false;
            for (Policy.Named witness : policy.witnesses()) {
                Instant at = judged.seen().get(witness.name());
                if (at != null && isNews(witness, judged.checkpoint(), at)) {
                    DurableFiles.replace(file(witness), bytes(signed));
                    any = true;
                }
            }
            if (any) {
                gather(signed);
            }
            return any;
        });
    }

    private boolean isNews(Policy.Named witness, Checkpoint tree, Instant at) {
        long size = last(witness).map(note -> Checkpoint.of(note).size()).orElse(-1L);
        return tree.size() > size
                || (tree.size() == size && lastAt(witness).map(at::isAfter).orElse(true));
    }

    /** All signatures of witnesses under one tree are put together, the newest of each; with a quorum it is shown. */
    private void gather(SignedNote signed) {
        Checkpoint tree = Checkpoint.of(signed);
        List<SignedNote> notes = Stream.concat(
                        Stream.of(signed),
                        Stream.concat(
                                log.witnessed().stream(),
                                policy.witnesses().stream().flatMap(each -> last(each).stream())))
                .filter(note -> Checkpoint.of(note).isSameTreeAs(tree))
                .toList();
        SignedNote together = signed.without(signature -> policy.logs().stream().noneMatch(key -> key.isOf(signature)));
        for (Policy.Named witness : policy.witnesses()) {
            Optional<NoteSignature> newest = notes.stream()
                    .flatMap(note -> note.signedBy(List.of(witness.key())).values().stream())
                    .max(Comparator.comparing(Cosignature::time));
            if (newest.isPresent()) {
                together = together.and(newest.get());
            }
        }
        if (policy.judge(together).filter(Policy.Judged::witnessed).isPresent()) {
            show(together, tree);
        }
    }

    /** History first: shown is only what stands in it. */
    private void show(SignedNote next, Checkpoint tree) {
        Optional<SignedNote> before = log.witnessed();
        long size = before.map(note -> Checkpoint.of(note).size()).orElse(-1L);
        if (size > tree.size()) {
            return;
        }
        if (size < tree.size()) {
            before.ifPresent(this::writeDown);
            writeDown(next);
        }
        log.showWitnessed(next);
    }

    private void writeDown(SignedNote note) {
        Instant at = policy.judge(note).flatMap(Policy.Judged::at).orElse(Instant.EPOCH);
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        log.remember(day, SignedNotes.entry(note));
    }

    private static byte[] bytes(SignedNote note) {
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }
}
