package mingjing.command.activity;

import java.time.LocalDate;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.activity.ActivityEvent.*;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.KindId;

/** What is true of an entry in the register of activities now. */
public sealed interface Entry {
    /** Nobody recorded it. */
    record Unknown() implements Entry {}

    /** It stands in the register. */
    record Recorded(KindId kind, LocalDate day) implements Entry {}

    /** It was taken out of the register. */
    record Withdrawn() implements Entry {}

    static Entry evolve(Entry entry, ActivityEvent event) {
        return switch (event) {
            case ActivityRecorded recorded ->
                new Recorded(recorded.kind(), recorded.activity().day());
            case ActivityCorrected corrected ->
                new Recorded(corrected.kind(), corrected.activity().day());
            case ActivityWithdrawn _ -> new Withdrawn();
        };
    }

    /** The entry as it stands, refused where there is none of that kind. */
    default Recorded standing(ActivityId id, KindId kind) {
        return switch (this) {
            case Recorded recorded when recorded.kind().equals(kind) -> recorded;
            case Unknown _, Recorded _ -> throw new Refused(Reason.UNKNOWN_ACTIVITY, id, kind);
            case Withdrawn _ -> throw new Refused(Reason.ALREADY_WITHDRAWN, id);
        };
    }
}
