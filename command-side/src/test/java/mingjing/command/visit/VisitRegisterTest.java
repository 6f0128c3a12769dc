package mingjing.command.visit;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;
import static mingjing.events.rectification.Stage.PLANNED;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.events.organisation.OrgEvent.UnitDissolved;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent.*;
import mingjing.events.visit.VisitId;
import org.junit.jupiter.api.Test;

public class VisitRegisterTest {
    private static final VisitId V = new VisitId("Z-1");
    private static final VisitId W = new VisitId("Z-2");
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);
    private static final SiteVisit MORNING = visit(OWNER, DAY, 9, 11);
    private static final SiteVisitMade MADE = new SiteVisitMade(V, MORNING, CLERK, DAY);
    private static final SiteVisitWithdrawn GONE = new SiteVisitWithdrawn(V, OWNER, DAY, "没去", CLERK, DAY);
    private static final UnitDissolved ENDED = new UnitDissolved(EAST, "区划", CLERK, DAY);

    @Test
    public void a_visit_is_recorded_with_what_it_solved() {
        given(UNITS, problem(PLANNED))
                .when(new RecordSiteVisit(V, visit(OWNER, DAY, 9, 11, P), List.of("清走堆物"), CLERK))
                .then(
                        new SiteVisitMade(V, visit(OWNER, DAY, 9, 11, P), CLERK, DAY),
                        new OnSiteProblemSolved(V, EAST, "清走堆物", OWNER, DAY));
    }

    @Test
    public void a_leader_is_not_in_two_places_at_one_time() {
        given(UNITS, MADE).when(record(W, visit(OWNER, DAY, 10, 12))).thenRefused(Reason.LEADER_ELSEWHERE);
    }

    @Test
    public void a_visit_may_begin_when_the_last_one_ends() {
        given(UNITS, MADE).when(record(W, visit(OWNER, DAY, 11, 12))).then(made(W, visit(OWNER, DAY, 11, 12)));
    }

    @Test
    public void other_leaders_and_days_do_not_clash() {
        given(UNITS, MADE).when(record(W, visit(HELPER, DAY, 9, 11))).then(made(W, visit(HELPER, DAY, 9, 11)));
        given(UNITS, MADE, GONE).when(record(W, MORNING)).then(made(W, MORNING));
    }

    @Test
    public void a_visit_that_was_moved_away_leaves_room() {
        SiteVisit moved = visit(HELPER, DAY, 9, 11);
        given(UNITS, MADE, new SiteVisitCorrected(V, moved, OWNER, DAY, "写错人", CLERK, DAY))
                .when(record(W, MORNING))
                .then(made(W, MORNING));
        given(UNITS, MADE, new SiteVisitCorrected(V, moved, OWNER, DAY, "写错人", CLERK, DAY))
                .when(record(W, moved))
                .thenRefused(Reason.LEADER_ELSEWHERE);
    }

    @Test
    public void a_record_is_complete_and_makes_sense() {
        given(UNITS, MADE).when(record(V, MORNING)).thenRefused(Reason.NUMBER_TAKEN);
        given().when(record(V, MORNING)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS, ENDED)
                .when(record(V, visit(OWNER, DAY.plusDays(1), 9, 11)))
                .thenRefused(Reason.UNIT_ENDED);
        given(UNITS).when(record(V, visit(OWNER, LONG_AGO, 9, 11))).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
        given(UNITS).when(record(V, visit(OWNER, DAY, 9, 9))).thenRefused(Reason.TIMES_REVERSED);
        given(UNITS).when(record(V, idle(MORNING))).thenRefused(Reason.NOTHING_LISTED);
        given(UNITS).when(record(V, visit(OWNER, DAY, 9, 11, P))).thenRefused(Reason.UNKNOWN_PROBLEM);
    }

    @Test
    public void a_correction_remembers_whose_day_it_was() {
        SiteVisit moved = visit(HELPER, DAY.minusDays(1), 9, 11);
        given(UNITS, MADE)
                .when(correct(moved))
                .then(new SiteVisitCorrected(V, moved, OWNER, DAY, "写错", CLERK, DAY.minusDays(1)));
    }

    @Test
    public void a_correction_may_overlap_what_it_corrects() {
        SiteVisit longer = visit(OWNER, DAY, 9, 12);
        given(UNITS, MADE).when(correct(longer)).then(new SiteVisitCorrected(V, longer, OWNER, DAY, "写错", CLERK, DAY));
    }

    @Test
    public void a_correction_is_held_to_what_a_record_is() {
        given(UNITS).when(correct(MORNING)).thenRefused(Reason.UNKNOWN_VISIT);
        given(UNITS, MADE, GONE).when(correct(MORNING)).thenRefused(Reason.ALREADY_WITHDRAWN);
        given(MADE).when(correct(MORNING)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS, MADE, ENDED)
                .when(correct(visit(OWNER, DAY.plusDays(1), 9, 11)))
                .thenRefused(Reason.UNIT_ENDED);
        given(UNITS, MADE).when(correct(visit(OWNER, LONG_AGO, 9, 11))).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
        given(UNITS, MADE).when(correct(visit(OWNER, DAY, 11, 9))).thenRefused(Reason.TIMES_REVERSED);
        given(UNITS, MADE).when(correct(idle(MORNING))).thenRefused(Reason.NOTHING_LISTED);
        given(UNITS, MADE).when(correct(visit(OWNER, DAY, 9, 11, P))).thenRefused(Reason.UNKNOWN_PROBLEM);
        given(UNITS, MADE, made(W, visit(HELPER, DAY, 9, 11)))
                .when(correct(visit(HELPER, DAY, 10, 12)))
                .thenRefused(Reason.LEADER_ELSEWHERE);
    }

    @Test
    public void a_visit_is_withdrawn_once() {
        Command withdraw = new WithdrawSiteVisit(V, "没去", CLERK, DAY.plusDays(9));
        given(MADE).when(withdraw).then(GONE);
        given(MADE, GONE).when(withdraw).thenRefused(Reason.ALREADY_WITHDRAWN);
        given().when(withdraw).thenRefused(Reason.UNKNOWN_VISIT);
    }

    private static RecordSiteVisit record(VisitId id, SiteVisit visit) {
        return new RecordSiteVisit(id, visit, List.of(), CLERK);
    }

    private static SiteVisitMade made(VisitId id, SiteVisit visit) {
        return new SiteVisitMade(id, visit, CLERK, visit.day());
    }

    private static CorrectSiteVisit correct(SiteVisit visit) {
        return new CorrectSiteVisit(V, visit, "写错", CLERK);
    }

    private static SiteVisit idle(SiteVisit visit) {
        return new SiteVisit(
                visit.leader(),
                visit.day(),
                visit.unit(),
                visit.place(),
                visit.from(),
                visit.until(),
                new TreeSet<>(),
                visit.problems());
    }
}
