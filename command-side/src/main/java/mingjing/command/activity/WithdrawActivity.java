package mingjing.command.activity;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.activity.ActivityEvent.ActivityWithdrawn;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.KindId;
import mingjing.events.organisation.PersonId;

/** Takes out of the register what did not take place, or stands there twice. */
public record WithdrawActivity(ActivityId activityId, KindId kind, String reason, PersonId by, LocalDate occurredOn)
        implements Command {
    List<ActivityEvent> decide(Entry entry) {
        return List.of(new ActivityWithdrawn(
                activityId, kind, reason, by, entry.standing(activityId, kind).day()));
    }
}
