package mingjing.store.publication;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.publication.PublishedLog;
import mingjing.store.EventStore;
import mingjing.store.StoreFailure;
import mingjing.store.publication.Finding.Kind;
import mingjing.store.publication.Integrity.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the whole log back, again and again and without haste, and holds every row against what was published and signed.
 *
 * <p>What was published since is read first, so that the position keeps up; then the round under way goes on. A database that does not
 * answer is no finding: it is not known then how things stand.
 */
public final class IntegrityWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IntegrityWatch.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration BREATH_AFTER_TROUBLE = Duration.ofSeconds(2);

    private final EventStore store;
    private final PublishedLog log;
    private final List<VerifierKey> keys;
    private final Tempo tempo;
    private final Clock clock;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Integrity integrity = Integrity.UNKNOWN;

    /** Everything below belongs to the thread. */
    private Findings findings = Findings.NONE;

    private @Nullable Checkpoint newest;
    private @Nullable TreeCheck round;
    private Instant roundBegun = Instant.MIN;
    private long roundNanos;

    /** When the last complete round began, and how far it and what was read behind it reach. */
    private Optional<Instant> since = Optional.empty();

    private long tail;
    private Optional<Trouble> trouble = Optional.empty();

    /**
     * @param log what is published of the store's log
     * @param keys who must have signed it
     */
    public IntegrityWatch(EventStore store, PublishedLog log, List<VerifierKey> keys, Tempo tempo) {
        this.store = store;
        this.log = log;
        this.keys = List.copyOf(keys);
        this.tempo = tempo;
        this.clock = store.settings().clock();
        this.thread = Thread.ofPlatform().daemon().name("ledger-integrity").unstarted(this::watchUntilClosed);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** How it stands; costs nothing. */
    public Integrity integrity() {
        return integrity;
    }

    private void watchUntilClosed() {
        Duration pause = Duration.ZERO;
        while (!closed(pause)) {
            try {
                pause = step();
                trouble = Optional.empty();
            } catch (UncheckedIOException | StoreFailure e) {
                pause = unreadable(e);
            } catch (RuntimeException e) {
                LOG.error("the log could not be checked", e);
                pause = unreadable(e);
            }
            integrity = told();
        }
    }

    private boolean closed(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Duration unreadable(RuntimeException e) {
        if (trouble.isEmpty()) {
            LOG.warn("the log cannot be checked for the moment: {}", e.getMessage());
        }
        trouble = Optional.of(
                new Trouble(trouble.map(Trouble::since).orElseGet(clock::instant), String.valueOf(e.getMessage())));
        return BREATH_AFTER_TROUBLE;
    }

    /** Reads one piece; returns how long to rest then. */
    private Duration step() {
        Optional<Checkpoint> published = published();
        if (published.isEmpty()) {
            return LOOK_AGAIN;
        }
        Checkpoint tree = published.get();
        long began = System.nanoTime();
        TreeCheck open = open(tree);
        if (tail < tree.size()) {
            Recheck.Checked checked = Recheck.check(store, log, tree, tail, tree.size());
            found(checked.findings());
            tail += checked.leaves().size();
            return tempo.pause(checked.leaves().size(), Duration.ofNanos(System.nanoTime() - began));
        }
        if (open == null) {
            return LOOK_AGAIN;
        }
        return further(open, began);
    }

    private Duration further(TreeCheck open, long began) {
        Recheck.Checked checked =
                Recheck.check(store, log, open.tree(), open.size(), open.tree().size());
        found(checked.findings());
        open.add(checked);
        if (open.size() == open.tree().size()) {
            found(open.findings(clock.instant()));
            findings = findings.roundOver();
            since = Optional.of(roundBegun);
            round = null;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Duration pause = tempo.pause(checked.leaves().size(), took);
        roundNanos += took.plus(pause).toNanos();
        return pause;
    }

    /** The round under way, or a new one if its time has come; what comes behind it is read as it comes. */
    private @Nullable TreeCheck open(Checkpoint tree) {
        Instant now = clock.instant();
        if (round == null
                && !now.isBefore(
                        since.map(last -> last.plus(tempo.betweenRounds())).orElse(now))) {
            if (since.isEmpty()) {
                tail = tree.size();
            }
            round = new TreeCheck(log, tree);
            findings = findings.roundBegins();
            roundBegun = now;
            roundNanos = 0;
        }
        return round;
    }

    /** The newest checkpoint, if this log has signed it and it goes on from the one before; empty if there is nothing to go by. */
    private Optional<Checkpoint> published() {
        Checkpoint last = newest;
        try {
            Optional<SignedNote> note = log.checkpoint();
            if (note.isEmpty()) {
                return last == null ? Optional.empty() : refused(last, last.text(), "-");
            }
            Checkpoint next = Checkpoint.of(note.get());
            if (last != null && next.isSameTreeAs(last)) {
                return Optional.of(last);
            }
            if (note.get().signedBy(keys).isEmpty()) {
                return refused(last, keys.toString(), note.get().toString());
            }
            if (last != null && next.size() <= last.size()) {
                return refused(last, last.text(), next.text());
            }
            newest = next;
            return Optional.of(next);
        } catch (SignedNote.Forged | Malformed e) {
            return refused(last, keys.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** The tree that was known before is still good to go by. */
    private Optional<Checkpoint> refused(@Nullable Checkpoint last, String expected, String actual) {
        Finding finding = new Finding(
                Kind.CHECKPOINT_CHANGED, 0, "", "checkpoint", expected.strip(), actual.strip(), clock.instant());
        found(List.of(finding));
        return Optional.ofNullable(last);
    }

    private void found(List<Finding> more) {
        Findings known = findings;
        findings = known.and(more);
        findings.all().stream()
                .filter(each -> !known.all().contains(each))
                .forEach(each -> LOG.error("the ledger was tampered with: {}", each));
    }

    private Integrity told() {
        TreeCheck open = round;
        return new Integrity(
                since.isPresent() || open == null ? (since.isPresent() ? tail : 0) : open.size(),
                since,
                tempo.limit(tail),
                Optional.ofNullable(open)
                        .map(check -> new Integrity.Round(
                                check.size(),
                                check.tree().size(),
                                roundBegun,
                                roundNanos == 0 ? 0 : check.size() * 1e9 / roundNanos)),
                findings.all(),
                trouble);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
