package mingjing.events.appeal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.appeal.Disputed.Register;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** All that can happen to an appeal; each stands in the story of what is disputed. */
public sealed interface AppealEvent extends DomainEvent {
    @Tagged("appeal")
    AppealId appealId();

    @Tagged("unit")
    UnitId unit();

    Disputed disputed();

    @JsonIgnore
    @Tagged("problem")
    default Set<String> problem() {
        return disputed().in(Register.PROBLEM);
    }

    @JsonIgnore
    @Tagged("study")
    default Set<String> study() {
        return disputed().in(Register.STUDY);
    }

    @JsonIgnore
    @Tagged("visit")
    default Set<String> visit() {
        return disputed().in(Register.VISIT);
    }

    @JsonIgnore
    @Tagged("mark")
    default Set<String> mark() {
        return disputed().in(Register.MARK);
    }

    /** The contest of the marks in dispute: it is not sealed while they are. */
    @JsonIgnore
    @Tagged("contest")
    default Set<ContestId> contest() {
        return mark().stream().map(mark -> MarkId.parse(mark).contest()).collect(Collectors.toSet());
    }

    /**
     * A unit says that the event should not count for it as it does.
     *
     * @param recordedBy who entered the disputed event, where that is a person
     */
    @Stored(name = "appeal.AppealRaised")
    record AppealRaised(
            AppealId appealId,
            UnitId unit,
            Disputed disputed,
            String grounds,
            Optional<PersonId> recordedBy,
            PersonId raisedBy,
            LocalDate occurredOn)
            implements AppealEvent {}

    /**
     * The unit is right: what the event counted for it is taken back, from the day of that event on.
     *
     * @param corrected where a record has been put right instead, the position of that event; then nothing is taken back here
     */
    @Stored(name = "appeal.AppealUpheld")
    record AppealUpheld(
            AppealId appealId,
            UnitId unit,
            Disputed disputed,
            Optional<Long> corrected,
            String reason,
            PersonId decidedBy,
            LocalDate occurredOn)
            implements AppealEvent {}

    /** The event counts as it did. */
    @Stored(name = "appeal.AppealRejected")
    record AppealRejected(
            AppealId appealId, UnitId unit, Disputed disputed, String reason, PersonId decidedBy, LocalDate occurredOn)
            implements AppealEvent {}

    /** The unit no longer disputes it. */
    @Stored(name = "appeal.AppealWithdrawn")
    record AppealWithdrawn(
            AppealId appealId,
            UnitId unit,
            Disputed disputed,
            String reason,
            PersonId withdrawnBy,
            LocalDate occurredOn)
            implements AppealEvent {}
}
