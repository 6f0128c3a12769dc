package mingjing.ledger.publication;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.SignedNote;

/**
 * The last checkpoint a log has signed: what it must never contradict.
 *
 * <p>It is kept apart from the database of events and from its backups, because a database that was put back must not make the log
 * sign a second history. Who replaces it says what he believes to be there: a publisher that stood still while another went on finds
 * something else, and has lost.
 */
final class LogState {
    private final Path file;
    private final Path lock;

    LogState(Path folder) {
        this.file = folder.resolve("signed");
        this.lock = folder.resolve("lock");
    }

    Optional<SignedNote> read() {
        return DurableFiles.read(file, SignedNote.LONGEST).map(SignedNote::parse);
    }

    /** Keeps the next checkpoint after some work, unless {@code before} is no longer what is kept: then it does neither. */
    boolean replace(Optional<SignedNote> before, SignedNote next, Runnable work) {
        return whileKept(before, () -> {
            work.run();
            DurableFiles.replace(file, next.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Does the work while no other process replaces what is kept. */
    void undisturbed(Runnable work) {
        DurableFiles.exclusively(lock, () -> {
            work.run();
            return true;
        });
    }

    /** Does the work if this is what is kept, and lets no other process replace it meanwhile. */
    boolean whileKept(Optional<SignedNote> kept, Runnable work) {
        return DurableFiles.exclusively(lock, () -> {
            if (!read().equals(kept)) {
                return false;
            }
            work.run();
            return true;
        });
    }
}
