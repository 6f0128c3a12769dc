package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernAnalysed;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.PersonId;

/** Looks into a concern and says how soon it must be settled. */
public record AnalyseConcern(ConcernId concernId, Urgency urgency, PersonId by, LocalDate occurredOn)
        implements ConcernCommand {
    List<ConcernEvent> decide(Concern.Known concern, int workingDays) {
        concern.at(occurredOn, ConcernStage.COLLECTED);
        LocalDate due = WorkingCalendar.china().plus(occurredOn, workingDays);
        return List.of(new ConcernAnalysed(concernId, concern.unit(), urgency, due, by, occurredOn));
    }
}
