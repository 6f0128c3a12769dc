package mingjing.console.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.Stage;
import org.jspecify.annotations.Nullable;

/** The guards of a rectification item (DOMAIN.md §3), told apart from the product's own so that each checks the other. */
final class LifeGuards {
    private final Set<MeasureId> open = new HashSet<>();
    private final Set<MeasureId> known = new HashSet<>();
    private List<String> cited = List.of();
    private @Nullable Stage stage;
    private @Nullable PersonId owner;
    private @Nullable PersonId verifier;
    private LocalDate deadline = LocalDate.MIN;
    private LocalDate shownUntil = LocalDate.MIN;
    private LocalDate lastStep = LocalDate.MIN;
    private boolean paused;

    private LifeGuards() {}

    static void check(List<ProblemEvent> life) {
        LifeGuards guards = new LifeGuards();
        for (ProblemEvent event : life) {
            Stage before = guards.stage;
            guards.admit(event);
            guards.stage = Stage.after(before == null ? Stage.REGISTERED : before, event);
            guards.oneStepADay(before, event);
        }
        assertThat(guards.open).isEmpty();
        assertThat(guards.paused).isFalse();
    }

    /** Steps that move an item on are a day apart; several measures may be planned and done on one. */
    private void oneStepADay(@Nullable Stage before, ProblemEvent event) {
        if (before != stage && before != Stage.REVISITED) {
            assertThat(event.occurredOn()).as("%s", event).isAfter(lastStep);
            lastStep = event.occurredOn();
        }
    }

    private void admit(ProblemEvent event) {
        switch (event) {
            case ProblemRegistered registered -> {
                in(event, (Stage) null);
                deadline = registered.deadline();
            }
            case ProblemAcknowledged acknowledged -> {
                in(event, Stage.REGISTERED, Stage.TRANSFERRED);
                owner = acknowledged.owner();
            }
            case MeasuresPlanned planned -> {
                in(event, Stage.ACKNOWLEDGED, Stage.PLANNED);
                planned.measures().forEach(measure -> {
                    assertThat(known.add(measure.measureId())).as("%s", event).isTrue();
                    open.add(measure.measureId());
                });
            }
            case ProgressReported reported -> {
                working(event);
                assertThat(reported.percent()).isBetween(1, 99);
                assertThat(open).as("%s", event).contains(reported.measureId());
            }
            case MeasureCompleted completed -> {
                working(event);
                assertThat(open.remove(completed.measureId())).as("%s", event).isTrue();
            }
            case ClosureRequested requested -> {
                working(event);
                assertThat(open).as("%s", event).isEmpty();
                assertThat(requested.requestedBy()).isEqualTo(owner);
                cited = requested.evidence();
            }
            case VerificationStarted started -> {
                in(event, Stage.CLOSURE_REQUESTED);
                verifier = started.verifier();
                assertThat(verifier).isNotEqualTo(owner);
            }
            case ClosureVerified _ -> in(event, Stage.VERIFYING);
            case ProblemReturned returned -> {
                in(event, Stage.VERIFYING);
                reopen(returned.redo());
            }
            case ClosurePublicised publicised -> {
                in(event, Stage.VERIFIED);
                shownUntil = publicised.until();
            }
            case ProblemClosed closed -> {
                in(event, Stage.PUBLICISED);
                assertThat(closed.occurredOn()).isAfterOrEqualTo(shownUntil);
                assertThat(closed.approver()).isNotIn(owner, verifier);
                assertThat(closed.evidence()).isEqualTo(cited);
            }
            case ProblemRevisited _ -> in(event, Stage.CLOSED, Stage.REVISITED, Stage.SUSTAINED);
            case ProblemSustained _ -> in(event, Stage.REVISITED);
            case ProblemReopened reopened -> {
                in(event, Stage.REVISITED);
                assertThat(reopened.deadline()).isAfter(event.occurredOn());
                deadline = reopened.deadline();
                reopen(reopened.failed());
            }
            case DeadlineExtended extended -> {
                running(event);
                assertThat(extended.deadline()).isAfter(deadline);
                deadline = extended.deadline();
            }
            case ClockPaused _ -> {
                running(event);
                assertThat(paused).isFalse();
                paused = true;
            }
            case ClockResumed _ -> {
                assertThat(paused).isTrue();
                paused = false;
            }
            case ProblemShelved _ -> running(event);
            case ProblemUnshelved _ -> in(event, Stage.SHELVED);
            case ProblemTransferred _ -> in(event, Stage.ACKNOWLEDGED);
            case SupervisionNoticeIssued _, ReminderSent _ -> running(event);
            case ProblemMadeLongTerm _, ProblemMerged _, ProblemWithdrawn _, ProblemCorrected _ ->
                throw new AssertionError("not in this story: " + event);
        }
    }

    private void reopen(List<MeasureId> measures) {
        assertThat(known).containsAll(measures);
        assertThat(measures).isNotEmpty();
        open.addAll(measures);
    }

    private void in(ProblemEvent event, @Nullable Stage... stages) {
        assertThat(stage).as("%s", event).isIn((Object[]) stages);
    }

    private void working(ProblemEvent event) {
        assertThat(stage != null && stage.isWorking() && !paused)
                .as("%s: %s", stage, event)
                .isTrue();
    }

    private void running(ProblemEvent event) {
        assertThat(stage != null && stage.isRunning())
                .as("%s: %s", stage, event)
                .isTrue();
    }
}
