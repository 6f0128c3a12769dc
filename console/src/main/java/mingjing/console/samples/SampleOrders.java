package mingjing.console.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.supervision.AnnounceRevisitSample;
import mingjing.command.supervision.DrawRevisitSample;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.supervision.Population;
import mingjing.events.supervision.SampleDraw;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;
import mingjing.ledger.note.Base64Text;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.publication.PublishedLog;
import mingjing.query.Moments;
import mingjing.query.supervision.SampleRegister;
import mingjing.store.EventStore;

/** Makes the orders about samples: takes the population from the log, and the seed from the published ledger where it comes from there. */
public final class SampleOrders {
    /** How many events later than now the ledger's root is a seed, where nobody says otherwise. */
    public static final int EVENTS_LATER = 20;

    private final EventStore store;
    private final SampleRegister samples;
    private final PublishedLog log;
    private final Moments moments;

    public SampleOrders(EventStore store, SampleRegister samples, PublishedLog log, Moments moments) {
        this.store = store;
        this.samples = samples;
        this.log = log;
        this.moments = moments;
    }

    /**
     * Announces a sample of what is closed now.
     *
     * @param knownOn the day a public seed will be known; empty for the root of this ledger
     */
    public AnnounceRevisitSample announce(
            SampleId number, int size, String words, Optional<LocalDate> knownOn, PersonId by) {
        long position = store.head();
        LocalDate today = moments.today();
        List<ProblemId> closed = samples.closed(position, today);
        Population population = new Population(position, today, closed.size(), SampleDraw.hash(closed));
        SeedSource source = knownOn.map(day -> SeedSource.published(words, day))
                .orElseGet(() -> SeedSource.ledger(words, position + EVENTS_LATER));
        return new AnnounceRevisitSample(number, population, size, source, by, today);
    }

    /**
     * Draws a sample that was announced.
     *
     * @param seed as it was published; not looked at where the seed is a root of this ledger
     */
    public DrawRevisitSample draw(SampleId number, String seed, PersonId by) {
        SampleRegister.Row row =
                samples.row(number, moments.now()).orElseThrow(() -> new Refused(Reason.UNKNOWN_SAMPLE, number));
        Population announced = row.population();
        return new DrawRevisitSample(
                number,
                row.source().ledgerSize().map(size -> root(number, size)).orElse(seed),
                samples.closed(announced.position(), announced.day()),
                row.announcedAt(),
                by,
                moments.today());
    }

    /** In base64, as a checkpoint writes it. */
    private String root(SampleId number, long size) {
        long published =
                log.checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L);
        if (published < size) {
            throw new Refused(Reason.SEED_NOT_KNOWN_YET, number, "#" + size);
        }
        return Base64Text.encode(log.frontier(size).root());
    }
}
