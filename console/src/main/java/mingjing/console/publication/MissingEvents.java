package mingjing.console.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.console.database.Unavailable;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.publication.Publication.Contradiction;
import mingjing.ledger.publication.Publication.Overtaken;
import mingjing.ledger.publication.PublishedLog;
import mingjing.store.EventStore;
import mingjing.store.publication.Recovery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Before a node records anything: a database that was put back gets from the published log what it lacks. */
public final class MissingEvents {
    private static final Logger LOG = LoggerFactory.getLogger(MissingEvents.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final Publication publication;
    private final Path folder;
    private final Clock clock;
    private Instant told;

    public MissingEvents(DataSource dataSource, Publication publication, LedgerFolder folder, Clock clock) {
        this.dataSource = dataSource;
        this.publication = publication;
        this.folder = folder.folder();
        this.clock = clock;
        this.told = clock.instant();
    }

    /** Restores them; a database of another history is left alone, and told in a report that lies beside what was signed. */
    public void restore() {
        EventStore.migrate(dataSource);
        Optional<SignedNote> signed;
        try {
            signed = recovered();
        } catch (Contradiction | PublishedLog.Missing e) {
            LOG.error("the published log contradicts itself, so nothing is restored from it: {}", e.getMessage());
            return;
        }
        if (signed.isEmpty()) {
            return;
        }
        Checkpoint tree = Checkpoint.of(signed.get());
        Instant began = clock.instant();
        try {
            Recovery recovery = new Recovery(dataSource, publication.log(), clock);
            switch (recovery.run(tree, position -> tell(began, position, tree.size()))) {
                case Recovery.Outcome.Complete _ -> {}
                case Recovery.Outcome.Restored restored ->
                    LOG.warn(
                            "the database was older than the ledger: events {} to {} were restored from it",
                            restored.from(),
                            restored.to());
                case Recovery.Outcome.OtherHistory other -> {
                    Path report = Files.writeString(folder.resolve("fork-report.txt"), other.report() + signed.get());
                    LOG.error("the database holds another history than the one that was signed, see {}", report);
                }
            }
        } catch (SQLException | IOException e) {
            throw new Unavailable("数据库比账本旧，缺的事件没有补完。排除原因后再启动，会接着补。", e);
        }
    }

    /** Other nodes publish while this one starts, and each of their publications may overtake it. */
    private Optional<SignedNote> recovered() {
        while (true) {
            try {
                return publication.recover();
            } catch (Overtaken e) {
                LOG.debug("another node has published meanwhile", e);
            }
        }
    }

    private void tell(Instant began, long position, long size) {
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(EVERY) > 0 || position == size) {
            told = now;
            double seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1_000.0);
            LOG.info(
                    "restored up to {} of {} ({} %), for {} s",
                    position, size, 100 * position / size, Math.round(seconds));
        }
    }
}
