package mingjing.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemId;
import mingjing.events.supervision.SampleDraw;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.supervision.SampleEvent.RevisitSampleDrawn;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;

/**
 * Draws a sample with the seed that has become known; nobody chooses a problem.
 *
 * @param population the announced one, as the log gives it again
 * @param announcedAt the position of the announcement
 */
public record DrawRevisitSample(
        SampleId sampleId, String seed, List<ProblemId> population, long announcedAt, PersonId by, LocalDate occurredOn)
        implements Command {
    public DrawRevisitSample {
        population = List.copyOf(population);
    }

    List<SampleEvent> decide(RevisitSample sample) {
        RevisitSample.Announced announced = sample.waiting(sampleId);
        announced.source().knownOn().filter(day -> day.isAfter(occurredOn)).ifPresent(day -> {
            throw new Refused(Reason.SEED_NOT_KNOWN_YET, sampleId, day);
        });
        if (announced.source().ledgerSize().filter(size -> size <= announcedAt).isPresent()) {
            throw new Refused(Reason.SEED_KNOWN_BEFORE, SeedSource.LEDGER_MARGIN);
        }
        if (!SampleDraw.hash(population).equals(announced.population().hash())) {
            throw new Refused(Reason.POPULATION_DIFFERS, sampleId);
        }
        return List.of(new RevisitSampleDrawn(
                sampleId, seed, SampleDraw.draw(seed, population, announced.size()), by, occurredOn));
    }
}
