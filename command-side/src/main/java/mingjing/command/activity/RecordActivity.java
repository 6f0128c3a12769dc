package mingjing.command.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.activity.ActivityEvent.ActivityRecorded;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;

/** Enters an activity of some kind into the register. */
public record RecordActivity(ActivityId activityId, KindId kind, Activity activity, PersonId by) implements Command {
    @Override
    @JsonIgnore
    public LocalDate occurredOn() {
        return activity.day();
    }

    List<ActivityEvent> decide(Entry entry, KnownKind known, Unit unit) {
        if (!(entry instanceof Entry.Unknown)) {
            throw new Refused(Reason.NUMBER_TAKEN, activityId);
        }
        known.check(kind, activity);
        unit.atWork(activity.unit(), activity.day());
        return List.of(new ActivityRecorded(
                activityId, kind, known.required(kind).title(), known.version(), activity, by, activity.day()));
    }
}
