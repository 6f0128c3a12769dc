package mingjing.events.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.events.rectification.ProblemEvent.*;

/** The time a problem has: when it began, the first and the present deadline, and the approved pauses. */
public record ProblemClock(
        LocalDate startedOn,
        LocalDate originalDeadline,
        LocalDate deadline,
        List<Pause> pauses,
        Optional<LocalDate> pausedSince) {
    /** A span in which the clock stood still, both days in Asia/Shanghai; {@code to} is the day it ran again. */
    public record Pause(LocalDate from, LocalDate to) {}

    public ProblemClock {
        pauses = List.copyOf(pauses);
    }

    /** The clock as registration sets it. */
    public static ProblemClock started(ProblemRegistered event) {
        return new ProblemClock(event.occurredOn(), event.deadline(), event.deadline(), List.of(), Optional.empty());
    }

    /** The clock after an event; most events do not touch it. A reopened problem gets a new span of time. */
    public ProblemClock after(ProblemEvent event) {
        return switch (event) {
            case DeadlineExtended extended ->
                new ProblemClock(startedOn, originalDeadline, extended.deadline(), pauses, pausedSince);
            case ProblemReopened reopened ->
                new ProblemClock(
                        reopened.occurredOn(), originalDeadline, reopened.deadline(), List.of(), Optional.empty());
            case ClockPaused paused ->
                new ProblemClock(startedOn, originalDeadline, deadline, pauses, Optional.of(paused.occurredOn()));
            case ClockResumed resumed -> resumed(resumed.occurredOn());
            case ProblemRegistered _, ProblemAcknowledged _, MeasuresPlanned _, ProgressReported _ -> this;
            case MeasureCompleted _, ClosureRequested _, VerificationStarted _, ClosureVerified _ -> this;
            case ProblemReturned _, ClosurePublicised _, ProblemClosed _, ProblemRevisited _ -> this;
            case ProblemSustained _, ProblemShelved _, ProblemUnshelved _, ProblemMadeLongTerm _ -> this;
            case ProblemTransferred _, ProblemMerged _, ProblemWithdrawn _, ProblemCorrected _ -> this;
            case SupervisionNoticeIssued _, ReminderSent _ -> this;
        };
    }

    private ProblemClock resumed(LocalDate on) {
        if (pausedSince.isEmpty()) {
            return this;
        }
        List<Pause> longer = new ArrayList<>(pauses);
        longer.add(new Pause(pausedSince.get(), on));
        return new ProblemClock(startedOn, originalDeadline, deadline, longer, Optional.empty());
    }

    /** Working days left at the end of a day, approved pauses added back; negative when overdue. */
    public int workingDaysLeft(WorkingCalendar calendar, LocalDate day) {
        int paused = 0;
        for (Pause pause : pauses) {
            paused += pausedDays(calendar, pause, day);
        }
        if (pausedSince.isPresent()) {
            paused += pausedDays(calendar, new Pause(pausedSince.get(), day.plusDays(1)), day);
        }
        return calendar.between(day, deadline) + paused;
    }

    /** The day a pause begins stands still, the day it ends does not; the starting day was never used up anyway. */
    private int pausedDays(WorkingCalendar calendar, Pause pause, LocalDate day) {
        LocalDate before = pause.from().isAfter(startedOn) ? pause.from().minusDays(1) : startedOn;
        LocalDate last = pause.to().isAfter(day) ? day : pause.to().minusDays(1);
        return last.isAfter(before) ? calendar.between(before, last) : 0;
    }
}
