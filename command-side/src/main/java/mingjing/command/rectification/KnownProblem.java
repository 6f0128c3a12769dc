package mingjing.command.rectification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingjing.command.Field;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemClock;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.Stage;

/**
 * A registered problem.
 *
 * @param since the day of the last step from stage to stage; no further step can be earlier
 * @param doers the owner and everyone who completed a measure: none of them may verify or approve
 * @param measures every planned measure, true where completed
 * @param completedOn the latest day a measure was completed; closure cannot be asked for earlier
 * @param requested the evidence of the last closure request
 * @param noticeUntil the last day of the public notice
 * @param prompts notices and reminders already given for the present deadline
 */
record KnownProblem(
        ProblemId problemId,
        Stage stage,
        LocalDate since,
        LocalDate registeredOn,
        UnitId unit,
        Optional<PersonId> owner,
        Optional<PersonId> verifier,
        Set<PersonId> doers,
        Map<MeasureId, Boolean> measures,
        LocalDate completedOn,
        List<String> requested,
        LocalDate noticeUntil,
        ProblemClock clock,
        Set<String> prompts)
        implements Problem {

    static KnownProblem registered(ProblemRegistered event) {
        return new KnownProblem(
                event.problemId(),
                Stage.REGISTERED,
                event.occurredOn(),
                event.occurredOn(),
                event.responsibleUnit(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Map.of(),
                event.occurredOn(),
                List.of(),
                event.occurredOn(),
                ProblemClock.started(event),
                Set.of());
    }

    KnownProblem after(ProblemEvent event) {
        Changes next = new Changes(this, event);
        switch (event) {
            case ProblemAcknowledged acknowledged -> next.owner(acknowledged.owner());
            case MeasuresPlanned planned ->
                planned.measures().stream().map(PlannedMeasure::measureId).forEach(next::open);
            case MeasureCompleted completed -> next.complete(completed);
            case ClosureRequested request -> next.requested = request.evidence();
            case VerificationStarted started -> next.verifier = Optional.of(started.verifier());
            case ProblemReturned returned -> returned.redo().forEach(next::open);
            case ClosurePublicised notice -> next.noticeUntil = notice.until();
            case ProblemReopened reopened -> next.reopen(reopened.failed());
            case ProblemTransferred transferred -> next.transferTo(transferred.toUnit());
            case SupervisionNoticeIssued notice ->
                next.prompts.add(notice.level().name());
            case ReminderSent _ -> next.prompts.add(REMINDED);
            case DeadlineExtended _ -> next.prompts.clear();
            case ProblemRegistered _, ProgressReported _, ClosureVerified _, ProblemClosed _ -> {}
            case ProblemRevisited _, ProblemSustained _, ClockPaused _, ClockResumed _ -> {}
            case ProblemShelved _, ProblemUnshelved _, ProblemMadeLongTerm _ -> {}
            case ProblemMerged _, ProblemWithdrawn _, ProblemCorrected _ -> {}
        }
        return next.made();
    }

    static final String REMINDED = "REMINDED";

    /** Measures not yet completed, in the order of their numbers. */
    List<MeasureId> openMeasures() {
        return measures.entrySet().stream()
                .filter(measure -> !measure.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The approver of a step must have had no hand in the work. */
    void requireApprover(PersonId approver) {
        if (doers.contains(approver)) {
            throw new Refused(Reason.DOER_MAY_NOT_APPROVE, problemId, approver);
        }
    }

    /** Whoever judges the result must have had no hand in the work. */
    void requireNoDoer(PersonId judge) {
        if (doers.contains(judge)) {
            throw new Refused(Reason.DOER_MAY_NOT_VERIFY, problemId, judge);
        }
    }

    void requireVerifier(PersonId person) {
        if (!verifier.equals(Optional.of(person))) {
            throw new Refused(Reason.NOT_THE_VERIFIER, problemId, person);
        }
    }

    void requireOpen(MeasureId measure) {
        requireKnown(List.of(measure));
        if (measures.getOrDefault(measure, false)) {
            throw new Refused(Reason.MEASURE_ALREADY_COMPLETED, problemId, measure);
        }
    }

    void requireKnown(Collection<MeasureId> named) {
        if (named.isEmpty()) {
            throw new Refused(Reason.NOTHING_LISTED, new Field("measures"));
        }
        for (MeasureId measure : named) {
            if (!measures.containsKey(measure)) {
                throw new Refused(Reason.UNKNOWN_MEASURE, problemId, measure);
            }
        }
    }

    /** The parts of a problem that an event may change, while it changes them. */
    private static final class Changes {
        private final KnownProblem before;
        private final ProblemEvent event;
        private final Map<MeasureId, Boolean> measures;
        private final Set<PersonId> doers;
        private final Set<String> prompts;
        private UnitId unit;
        private Optional<PersonId> owner;
        private Optional<PersonId> verifier;
        private LocalDate completedOn;
        private List<String> requested;
        private LocalDate noticeUntil;

        private Changes(KnownProblem before, ProblemEvent event) {
            this.before = before;
            this.event = event;
            measures = new TreeMap<>(before.measures);
            doers = new HashSet<>(before.doers);
            prompts = new HashSet<>(before.prompts);
            unit = before.unit;
            owner = before.owner;
            verifier = before.verifier;
            completedOn = before.completedOn;
            requested = before.requested;
            noticeUntil = before.noticeUntil;
        }

        private void owner(PersonId person) {
            owner = Optional.of(person);
            doers.add(person);
        }

        private void open(MeasureId measure) {
            measures.put(measure, false);
        }

        private void complete(MeasureCompleted completed) {
            measures.put(completed.measureId(), true);
            doers.add(completed.completedBy());
            completedOn = completed.occurredOn().isAfter(completedOn) ? completed.occurredOn() : completedOn;
        }

        /** A new deadline comes with it, so what was prompted for the old one counts no longer. */
        private void reopen(List<MeasureId> failed) {
            failed.forEach(this::open);
            prompts.clear();
        }

        private void transferTo(UnitId other) {
            unit = other;
            owner = Optional.empty();
        }

        private KnownProblem made() {
            Stage stage = Stage.after(before.stage, event);
            boolean moved = stage != before.stage && event.occurredOn().isAfter(before.since);
            return new KnownProblem(
                    before.problemId,
                    stage,
                    moved ? event.occurredOn() : before.since,
                    before.registeredOn,
                    unit,
                    owner,
                    verifier,
                    Set.copyOf(doers),
                    measures,
                    completedOn,
                    List.copyOf(requested),
                    noticeUntil,
                    before.clock.after(event),
                    Set.copyOf(prompts));
        }
    }
}
