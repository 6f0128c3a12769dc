package mingjing.command.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.organisation.Unit;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.activity.ActivityEvent.ActivityCorrected;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;

/** Puts the record of an activity right; the old record stays readable. */
public record CorrectActivity(ActivityId activityId, KindId kind, Activity activity, String reason, PersonId by)
        implements Command {
    @Override
    @JsonIgnore
    public LocalDate occurredOn() {
        return activity.day();
    }

    List<ActivityEvent> decide(Entry entry, KnownKind known, Unit unit) {
        LocalDate before = entry.standing(activityId, kind).day();
        known.check(kind, activity);
        unit.atWork(activity.unit(), activity.day());
        LocalDate earliest = before.isBefore(activity.day()) ? before : activity.day();
        return List.of(new ActivityCorrected(
                activityId, kind, known.required(kind).title(), known.version(), activity, reason, by, earliest));
    }
}
