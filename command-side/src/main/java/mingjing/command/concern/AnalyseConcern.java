package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.ConcernAnalysed;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.concern.DueDays;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.PersonId;

/** Looks into a concern and says how soon it must be settled. */
public record AnalyseConcern(ConcernId concernId, Urgency urgency, PersonId by, LocalDate occurredOn)
        implements ConcernCommand {
    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.COLLECTED);
        return List.of(new ConcernAnalysed(
                concernId,
                concern.unit(),
                urgency,
                DueDays.standard().due(urgency, occurredOn, WorkingCalendar.china()),
                by,
                occurredOn));
    }
}
