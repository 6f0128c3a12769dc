package mingjing.command.supervision;

import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.supervision.Population;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.supervision.SampleEvent.*;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;

/** How a sample stands. */
public sealed interface RevisitSample {
    /** Nobody announced it. */
    record Unknown() implements RevisitSample {}

    /** It waits for its seed. */
    record Announced(Population population, int size, SeedSource source) implements RevisitSample {}

    /** It was drawn, once and for all. */
    record Drawn() implements RevisitSample {}

    static RevisitSample evolve(RevisitSample sample, SampleEvent event) {
        return switch (event) {
            case RevisitSampleAnnounced announced ->
                new Announced(announced.population(), announced.size(), announced.source());
            case RevisitSampleDrawn _ -> new Drawn();
        };
    }

    /** The sample that waits, refused where none does: a second draw could be repeated until it pleases. */
    default Announced waiting(SampleId id) {
        return switch (this) {
            case Unknown _ -> throw new Refused(Reason.UNKNOWN_SAMPLE, id);
            case Announced announced -> announced;
            case Drawn _ -> throw new Refused(Reason.SAMPLE_DRAWN, id);
        };
    }
}
