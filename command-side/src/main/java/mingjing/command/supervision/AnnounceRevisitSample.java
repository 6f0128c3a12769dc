package mingjing.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.supervision.Population;
import mingjing.events.supervision.SampleDraw;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.supervision.SampleEvent.RevisitSampleAnnounced;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;

/** Commits to how many of which problems will be drawn, and to a seed that cannot be known yet. */
public record AnnounceRevisitSample(
        SampleId sampleId, Population population, int size, SeedSource source, PersonId by, LocalDate occurredOn)
        implements Command {
    List<SampleEvent> decide(RevisitSample sample) {
        if (!(sample instanceof RevisitSample.Unknown)) {
            throw new Refused(Reason.NUMBER_TAKEN, sampleId);
        }
        if (size < 1 || size > population.count()) {
            throw new Refused(Reason.SAMPLE_SIZE_OUT_OF_RANGE, size, population.count());
        }
        boolean knownBefore =
                source.knownOn().filter(day -> !day.isAfter(occurredOn)).isPresent();
        boolean tooNear = source.ledgerSize()
                .filter(end -> end < population.position() + SeedSource.LEDGER_MARGIN)
                .isPresent();
        if (knownBefore || tooNear) {
            throw new Refused(Reason.SEED_KNOWN_BEFORE, SeedSource.LEDGER_MARGIN);
        }
        return List.of(
                new RevisitSampleAnnounced(sampleId, population, size, source, SampleDraw.ALGORITHM, by, occurredOn));
    }
}
