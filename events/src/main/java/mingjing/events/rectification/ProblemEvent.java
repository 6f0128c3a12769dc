package mingjing.events.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** All that can happen to a problem between being registered and staying solved. */
public sealed interface ProblemEvent extends DomainEvent {
    @Tagged("problem")
    ProblemId problemId();

    /** 挂号: the problem stands on the list, with the unit that answers for it and the first deadline. */
    @Stored(name = "rectification.ProblemRegistered")
    record ProblemRegistered(
            ProblemId problemId,
            String what,
            String source,
            Handling handling,
            @Tagged("unit") UnitId responsibleUnit,
            UnitId leadUnit,
            LocalDate deadline,
            PersonId registeredBy,
            LocalDate occurredOn)
            implements ProblemEvent {}

    /** 签字认领: a named owner signs for the problem. */
    @Stored(name = "rectification.ProblemAcknowledged")
    record ProblemAcknowledged(ProblemId problemId, PersonId owner, LocalDate occurredOn) implements ProblemEvent {}

    /** The measures that will put it right; further measures may follow. */
    @Stored(name = "rectification.MeasuresPlanned")
    record MeasuresPlanned(ProblemId problemId, List<PlannedMeasure> measures, PersonId plannedBy, LocalDate occurredOn)
            implements ProblemEvent {
        public MeasuresPlanned {
            measures = List.copyOf(measures);
        }
    }

    /** How far one measure has come, in percent from 0 to 99. */
    @Stored(name = "rectification.ProgressReported")
    record ProgressReported(
            ProblemId problemId,
            MeasureId measureId,
            int percent,
            String note,
            PersonId reportedBy,
            LocalDate occurredOn)
            implements ProblemEvent {}

    /** A measure is done, and here is what shows it. */
    @Stored(name = "rectification.MeasureCompleted")
    record MeasureCompleted(
            ProblemId problemId, MeasureId measureId, String evidence, PersonId completedBy, LocalDate occurredOn)
            implements ProblemEvent {}

    /** 自查申请: the owner holds the problem to be solved and asks for an independent check. */
    @Stored(name = "rectification.ClosureRequested")
    record ClosureRequested(ProblemId problemId, List<String> evidence, PersonId requestedBy, LocalDate occurredOn)
            implements ProblemEvent {
        public ClosureRequested {
            evidence = List.copyOf(evidence);
        }
    }

    /** A verifier who is not the owner has taken the check up. */
    @Stored(name = "rectification.VerificationStarted")
    record VerificationStarted(ProblemId problemId, PersonId verifier, LocalDate occurredOn) implements ProblemEvent {}

    /** 核查: the verifier found it solved. */
    @Stored(name = "rectification.ClosureVerified")
    record ClosureVerified(ProblemId problemId, PersonId verifier, String finding, LocalDate occurredOn)
            implements ProblemEvent {}

    /** 回炉: the verifier found it unsolved; the named measures are open again. */
    @Stored(name = "rectification.ProblemReturned")
    record ProblemReturned(
            ProblemId problemId, PersonId verifier, String reason, List<MeasureId> redo, LocalDate occurredOn)
            implements ProblemEvent {
        public ProblemReturned {
            redo = List.copyOf(redo);
        }
    }

    /** 公示: the result hangs out for everyone to object to, until the given day. */
    @Stored(name = "rectification.ClosurePublicised")
    record ClosurePublicised(
            ProblemId problemId, String place, LocalDate until, PersonId publicisedBy, LocalDate occurredOn)
            implements ProblemEvent {}

    /** 销号: struck off the list by an approver who is neither owner nor verifier, citing the evidence. */
    @Stored(name = "rectification.ProblemClosed")
    record ProblemClosed(ProblemId problemId, PersonId approver, List<String> evidence, LocalDate occurredOn)
            implements ProblemEvent {
        public ProblemClosed {
            evidence = List.copyOf(evidence);
        }
    }

    /** 回头看: somebody went back to look. */
    @Stored(name = "rectification.ProblemRevisited")
    record ProblemRevisited(ProblemId problemId, PersonId visitor, String finding, LocalDate occurredOn)
            implements ProblemEvent {}

    /** 巩固: it has stayed solved. */
    @Stored(name = "rectification.ProblemSustained")
    record ProblemSustained(ProblemId problemId, PersonId confirmedBy, String mechanism, LocalDate occurredOn)
            implements ProblemEvent {}

    /** 反弹 or 虚假整改: open again, charged to the measures that failed; the old closure stays visible. */
    @Stored(name = "rectification.ProblemReopened")
    record ProblemReopened(
            ProblemId problemId,
            ReopenCause cause,
            String reason,
            List<MeasureId> failed,
            LocalDate deadline,
            PersonId reopenedBy,
            LocalDate occurredOn)
            implements ProblemEvent {
        public ProblemReopened {
            failed = List.copyOf(failed);
        }
    }

    /** A later deadline was approved; the first one stays on record and is what punctuality is measured by. */
    @Stored(name = "rectification.DeadlineExtended")
    record DeadlineExtended(
            ProblemId problemId, LocalDate deadline, String reason, PersonId approver, LocalDate occurredOn)
            implements ProblemEvent {}

    /** The clock stands still, by approval, from this day on. */
    @Stored(name = "rectification.ClockPaused")
    record ClockPaused(ProblemId problemId, String reason, PersonId approver, LocalDate occurredOn)
            implements ProblemEvent {}

    /** The clock runs again from this day on. */
    @Stored(name = "rectification.ClockResumed")
    record ClockResumed(ProblemId problemId, PersonId resumedBy, LocalDate occurredOn) implements ProblemEvent {}

    /** 挂账: it cannot be solved for now and is carried openly. */
    @Stored(name = "rectification.ProblemShelved")
    record ProblemShelved(ProblemId problemId, String reason, PersonId approver, LocalDate occurredOn)
            implements ProblemEvent {}

    /** Work on a shelved problem goes on. */
    @Stored(name = "rectification.ProblemUnshelved")
    record ProblemUnshelved(ProblemId problemId, PersonId approver, LocalDate occurredOn) implements ProblemEvent {}

    /** It is kept up for good under a lasting mechanism instead of being struck off. */
    @Stored(name = "rectification.ProblemMadeLongTerm")
    record ProblemMadeLongTerm(ProblemId problemId, String mechanism, PersonId approver, LocalDate occurredOn)
            implements ProblemEvent {}

    /** Another unit answers for it now, and has yet to sign. */
    @Stored(name = "rectification.ProblemTransferred")
    record ProblemTransferred(
            ProblemId problemId, @Tagged("unit") UnitId toUnit, String reason, PersonId approver, LocalDate occurredOn)
            implements ProblemEvent {}

    /** It is the same as another problem and goes on under that number; both numbers stay findable. */
    @Stored(name = "rectification.ProblemMerged")
    record ProblemMerged(
            ProblemId problemId,
            @Tagged("mergedInto") ProblemId into,
            String reason,
            PersonId approver,
            LocalDate occurredOn)
            implements ProblemEvent {}

    /** Registered in error; leaves the count, by approval. */
    @Stored(name = "rectification.ProblemWithdrawn")
    record ProblemWithdrawn(ProblemId problemId, String reason, PersonId approver, LocalDate occurredOn)
            implements ProblemEvent {}

    /** The wording of a problem was put right. */
    @Stored(name = "rectification.ProblemCorrected")
    record ProblemCorrected(
            ProblemId problemId, String what, String source, String reason, PersonId correctedBy, LocalDate occurredOn)
            implements ProblemEvent {}

    /** 督办单: higher up insists. */
    @Stored(name = "rectification.SupervisionNoticeIssued")
    record SupervisionNoticeIssued(
            ProblemId problemId, SupervisionLevel level, String reason, PersonId issuedBy, LocalDate occurredOn)
            implements ProblemEvent {}

    /** 催办: the owner was reminded that this deadline is near. */
    @Stored(name = "rectification.ReminderSent")
    record ReminderSent(ProblemId problemId, LocalDate deadline, PersonId sentBy, LocalDate occurredOn)
            implements ProblemEvent {}
}
