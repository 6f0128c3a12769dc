package mingjing.store.publication;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.publication.Publication.Contradiction;
import mingjing.ledger.publication.Publication.Overtaken;
import mingjing.ledger.publication.PublishedLog;
import mingjing.store.EventStore;
import mingjing.store.Head;
import mingjing.store.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the published ledger up to date with the log of a store, on one of the nodes that share a folder.
 *
 * <p>The bodies are read back from the database and must make the very tree whose peaks were committed with them: an event that was
 * changed before it was published is noticed, and nothing is signed then.
 */
public final class Publisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /** Between two publications; what comes meanwhile goes into the next. */
    private static final Duration BREATH = Duration.ofMillis(500);

    /** How soon another node's publication, or its death, is noticed. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Duration BREATH_AFTER_TROUBLE = Duration.ofSeconds(2);

    /** So many bodies are held in memory at once. */
    private static final int TOGETHER = 4_096;

    private final EventStore store;
    private final Publication publication;
    private final Leadership leadership;
    private final Semaphore wake = new Semaphore(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable Subscription subscription;
    private volatile Publishing publishing = Publishing.UNKNOWN;
    private volatile boolean mayLead;
    private volatile boolean closed;

    /** Empty when it is not known what was signed last, or another node may have gone on. */
    private Optional<Optional<SignedNote>> last = Optional.empty();

    /** The data source must lead to the store's database; one of its connections is kept while this node leads. */
    public Publisher(EventStore store, DataSource dataSource, Publication publication) {
        this.store = store;
        this.publication = publication;
        this.leadership = new Leadership(dataSource);
        this.thread = Thread.ofPlatform().daemon().name("ledger-publisher").unstarted(this::publishUntilClosed);
    }

    /**
     * Begins to publish, now and whenever something was appended.
     *
     * @param mayLead false for a node that only tells what others publish
     */
    public void start(boolean mayLead) {
        this.mayLead = mayLead;
        thread.start();
        subscription = store.onAppended(wake::release);
    }

    /** How it stands. */
    public Publishing publishing() {
        return publishing;
    }

    /** What is served. */
    public PublishedLog log() {
        return publication.log();
    }

    private void publishUntilClosed() {
        try (leadership) {
            while (!closed) {
                step();
            }
        }
    }

    /** Publishes what is new, and rests. */
    private void step() {
        try {
            if (!mayLead || !leadership.held()) {
                last = Optional.empty();
                publishing = found();
            } else {
                publish();
            }
            rest();
        } catch (CancellationException e) {
            LOG.debug("the next one begins again", e);
        } catch (Overtaken e) {
            LOG.info("another node has published meanwhile");
            last = Optional.empty();
        } catch (Contradiction | PublishedLog.Missing | SignedNote.Forged | IllegalArgumentException | Malformed e) {
            LOG.error("the ledger is not published any more until somebody has looked: {}", e.getMessage());
            troubled(e, true);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the ledger could not be published for the moment", e);
            troubled(e, false);
        }
    }

    private void publish() throws SQLException {
        Optional<SignedNote> known = last.isPresent() ? last.get() : recovered();
        Optional<SignedNote> next = grown(known);
        if (last.isEmpty() || !next.equals(known) || publishing.trouble().isPresent()) {
            publishing = published(next);
        }
        last = Optional.of(next);
    }

    private Optional<SignedNote> recovered() throws SQLException {
        String origin = leadership.claim(publication.origin());
        if (!origin.equals(publication.origin())) {
            throw new Contradiction(
                    "this database is published as " + origin + ", but the folder of this node is that of "
                            + publication.origin() + ": nodes of one database share one folder");
        }
        return publication.recover();
    }

    /** As another node publishes it. */
    private Publishing found() {
        Optional<Checkpoint> served = log().checkpoint().map(Checkpoint::of);
        boolean known = served.equals(publishing.checkpoint());
        return new Publishing(
                false,
                served,
                known ? publishing.at() : Optional.of(store.settings().clock().instant()),
                Optional.empty(),
                false);
    }

    private Publishing published(Optional<SignedNote> note) {
        return new Publishing(
                true,
                note.map(Checkpoint::of),
                Optional.of(store.settings().clock().instant()),
                Optional.empty(),
                false);
    }

    /** Appends go on meanwhile, but they do not make it try again sooner. */
    private void troubled(Exception e, boolean stopped) {
        Publishing before = publishing;
        publishing = new Publishing(
                before.leading(),
                before.checkpoint(),
                before.at(),
                Optional.of(String.valueOf(e.getMessage())),
                stopped);
        last = Optional.empty();
        try {
            closing.await(BREATH_AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private Optional<SignedNote> grown(Optional<SignedNote> known) {
        Optional<Checkpoint> signed = known.map(Checkpoint::of);
        long size = signed.map(Checkpoint::size).orElse(0L);
        Head head = store.headDetails();
        if (head.position() < size) {
            throw new Contradiction("the database ends at " + head.position() + ", but " + size
                    + " events were signed: it is an older one");
        }
        if (head.position() > size) {
            return Optional.of(
                    publication.grow(known, reader -> bodies(size, head.position(), reader), head.frontier()));
        }
        if (size > 0 && !Arrays.equals(head.root(), signed.orElseThrow().root())) {
            throw new Contradiction("the database has other events than the " + size + " that were signed");
        }
        return known;
    }

    /** Read in stretches, so that no statement waits for files to be written. */
    private void bodies(long after, long upTo, Consumer<byte[]> reader) {
        List<byte[]> bodies = new ArrayList<>();
        for (long from = after; from < upTo; ) {
            if (closed) {
                throw new CancellationException("closed while it read the log");
            }
            from = store.stretch(Set.of(), from, Math.min(TOGETHER, upTo - from), event -> bodies.add(event.body()));
            bodies.forEach(reader);
            bodies.clear();
        }
    }

    private void rest() {
        try {
            if (wake.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS) && !closed) {
                TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
        closed = true;
        closing.countDown();
        wake.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
