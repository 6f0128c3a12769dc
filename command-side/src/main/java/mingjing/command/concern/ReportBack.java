package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernReportedBack;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;

/** Tells who raised a concern what came of it. */
public record ReportBack(ConcernId concernId, String how, PersonId by, LocalDate occurredOn) implements ConcernStep {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.HANDLED, ConcernStage.REFERRED);
        return List.of(new ConcernReportedBack(concernId, concern.unit(), how, by, occurredOn));
    }
}
