package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mingjing.events.contest.ContestStatus;
import mingjing.observability.Gauges;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.appeal.AppealRegister.Status;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.contest.PledgeRegister.PledgeStatus;

/** How far the contests are, what became of the pledges made there, and what is disputed. */
final class ContestMeters {
    private final ContestHall hall;
    private final PledgeRegister pledges;
    private final AppealRegister appeals;
    private final Moments moments;
    private final Gauges contests;
    private final Gauges promised;
    private final Gauges disputed;
    private final Gauges waiting;
    private Optional<Asked> shown = Optional.empty();

    ContestMeters(
            MeterRegistry registry, ContestHall hall, PledgeRegister pledges, AppealRegister appeals, Moments moments) {
        this.hall = hall;
        this.pledges = pledges;
        this.appeals = appeals;
        this.moments = moments;
        contests = Gauges.named(registry, "mingjing.contests", "", "Contests by how far they have come");
        promised = Gauges.named(registry, "mingjing.pledges", "", "Pledges by what became of them");
        disputed = Gauges.named(registry, "mingjing.appeals", "", "Appeals by what became of them");
        waiting = Gauges.named(
                registry,
                "mingjing.appeals.waiting.max",
                "days",
                "Days the oldest appeal has waited; 0 where none does");
    }

    /** Counts again where anything was recorded since, or a day has passed. */
    void refresh() {
        Asked now = moments.now();
        if (shown.filter(last -> last.moment().equals(now.moment())).isPresent()) {
            return;
        }
        count(
                contests,
                ContestStatus.values(),
                hall.contests(now).stream().map(held -> held.contest().status()).toList());
        count(
                promised,
                PledgeStatus.values(),
                pledges.rows(now).stream().map(row -> row.status(now.day())).toList());
        List<AppealRegister.Row> raised = appeals.rows(now);
        count(
                disputed,
                Status.values(),
                raised.stream().map(AppealRegister.Row::status).toList());
        waiting.row(raised.stream()
                        .filter(row -> row.status() == Status.WAITS)
                        .mapToLong(row -> ChronoUnit.DAYS.between(row.raisedOn(), now.day()))
                        .max()
                        .orElse(0))
                .show();
        shown = Optional.of(now);
    }

    /** Zeros too: a state that nothing is in is a number, not a gap. */
    private static <S extends Enum<S>> void count(Gauges gauges, S[] states, List<S> found) {
        Arrays.stream(states).forEach(state -> gauges.row(Collections.frequency(found, state), "state", state.name()));
        gauges.show();
    }
}
