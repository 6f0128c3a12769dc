package mingjing.events.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.ProblemId;

/** All that can happen to a sample of closed problems that are to be revisited (回头看). */
public sealed interface SampleEvent extends DomainEvent {
    @Tagged("sample")
    SampleId sampleId();

    /**
     * From these problems so many will be drawn, with a seed that nobody knows yet.
     *
     * @param algorithm the name of the way to draw, see {@link SampleDraw}
     */
    @Stored(name = "supervision.RevisitSampleAnnounced")
    record RevisitSampleAnnounced(
            SampleId sampleId,
            Population population,
            int size,
            SeedSource source,
            String algorithm,
            PersonId announcedBy,
            LocalDate occurredOn)
            implements SampleEvent {}

    /**
     * The seed became known and gave these problems.
     *
     * @param chosen in the order of their ranks
     */
    @Stored(name = "supervision.RevisitSampleDrawn")
    record RevisitSampleDrawn(
            SampleId sampleId, String seed, List<ProblemId> chosen, PersonId drawnBy, LocalDate occurredOn)
            implements SampleEvent {
        public RevisitSampleDrawn {
            chosen = List.copyOf(chosen);
        }
    }
}
