package mingjing.command.concern;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Reason;
import mingjing.events.calendar.WorkingCalendar;
import mingjing.events.catalogue.CatalogueEvent.ConcernTermsSet;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernTerm;
import mingjing.events.concern.Grade;
import mingjing.events.concern.Line;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.UnitId;
import org.junit.jupiter.api.Test;

public class ConcernsTest {
    private static final ConcernId S = new ConcernId("S-1");
    private static final ConcernId OTHER = new ConcernId("S-2");
    private static final LocalDate AFTER_HOLIDAYS = LocalDate.of(2022, 5, 5);
    private static final LocalDate BEFORE = DAY.minusDays(1);
    private static final ConcernCollected COLLECTED =
            new ConcernCollected(S, EAST, Channel.GRID_VISIT, "灯不亮", CLERK, DAY);
    private static final ConcernAnalysed ANALYSED =
            new ConcernAnalysed(S, EAST, Urgency.URGENT, AFTER_HOLIDAYS, CLERK, DAY);
    private static final ConcernRegistered REGISTERED = new ConcernRegistered(S, EAST, CLERK, DAY);
    private static final ConcernHandled HANDLED = new ConcernHandled(S, EAST, Line.OFFLINE, "换灯", true, OWNER, DAY);
    private static final ConcernReferred REFERRED = new ConcernReferred(S, EAST, "供电所", "属供电", CLERK, DAY);
    private static final ConcernReportedBack TOLD = new ConcernReportedBack(S, EAST, "电话", CLERK, DAY);

    private static SatisfactionAsked asked(int rating) {
        return new SatisfactionAsked(S, EAST, Optional.of(rating), "问过", VERIFIER, DAY);
    }

    private static AskSatisfaction ask(Optional<Integer> rating) {
        return new AskSatisfaction(S, rating, "问过", VERIFIER, DAY);
    }

    @Test
    public void a_concern_is_collected_once_by_a_unit_at_work() {
        CollectConcern order = new CollectConcern(S, EAST, Channel.GRID_VISIT, "灯不亮", CLERK, DAY);
        given(UNITS).when(order).then(COLLECTED);
        given(UNITS, COLLECTED).when(order).thenRefused(Reason.NUMBER_TAKEN);
        given(UNITS)
                .when(new CollectConcern(S, new UnitId("SQ-99"), Channel.GRID_VISIT, "灯不亮", CLERK, DAY))
                .thenRefused(Reason.UNKNOWN_UNIT);
    }

    @Test
    public void the_due_day_is_counted_in_working_days_by_urgency() {
        given(UNITS, COLLECTED)
                .when(new AnalyseConcern(S, Urgency.URGENT, CLERK, DAY))
                .then(new ConcernAnalysed(S, EAST, Urgency.URGENT, AFTER_HOLIDAYS, CLERK, DAY));
        given(UNITS).when(new AnalyseConcern(S, Urgency.URGENT, CLERK, DAY)).thenRefused(Reason.UNKNOWN_CONCERN);
        given(UNITS, COLLECTED)
                .when(new AnalyseConcern(S, Urgency.URGENT, CLERK, BEFORE))
                .thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    private static ConcernTermsSet terms(UnitId unit, int days, LocalDate from) {
        return new ConcernTermsSet(
                "督导规范", unit, List.of(new ConcernTerm(Urgency.URGENT, days, from, Optional.empty(), "办法")), CLERK, DAY);
    }

    @Test
    public void the_nearest_locality_with_a_term_in_force_says_how_soon() {
        AnalyseConcern order = new AnalyseConcern(S, Urgency.URGENT, CLERK, DAY);
        ConcernTermsSet streets = terms(STREET, 2, BEFORE);
        given(UNITS, COLLECTED, streets).when(order).then(due(2));
        given(UNITS, COLLECTED, streets, terms(EAST, 3, BEFORE)).when(order).then(due(3));
        given(UNITS, COLLECTED, streets, terms(EAST, 3, AFTER_HOLIDAYS))
                .when(order)
                .then(due(2));
        given(UNITS, COLLECTED, terms(EAST, 3, BEFORE), new ConcernTermsSet("督导规范", EAST, List.of(), CLERK, DAY))
                .when(order)
                .then(due(1));
    }

    private static ConcernAnalysed due(int days) {
        return new ConcernAnalysed(
                S, EAST, Urgency.URGENT, WorkingCalendar.china().plus(DAY, days), CLERK, DAY);
    }

    @Test
    public void the_steps_follow_one_another() {
        given(UNITS, COLLECTED, ANALYSED)
                .when(new RegisterConcern(S, CLERK, DAY))
                .then(new ConcernRegistered(S, EAST, CLERK, DAY));
        given(UNITS, COLLECTED).when(new RegisterConcern(S, CLERK, DAY)).thenRefused(Reason.WRONG_STAGE);
        given(UNITS, COLLECTED, REGISTERED)
                .when(new HandleConcern(S, Line.OFFLINE, "换灯", true, OWNER, DAY))
                .then(HANDLED);
        given(UNITS, COLLECTED)
                .when(new HandleConcern(S, Line.OFFLINE, "换灯", true, OWNER, DAY))
                .thenRefused(Reason.WRONG_STAGE);
        given(UNITS, COLLECTED, REGISTERED, HANDLED)
                .when(new ReportBack(S, "电话", CLERK, DAY))
                .then(TOLD);
        given(UNITS, COLLECTED, REGISTERED)
                .when(new ReportBack(S, "电话", CLERK, DAY))
                .thenRefused(Reason.WRONG_STAGE);
    }

    @Test
    public void a_concern_is_handled_as_often_as_it_takes() {
        ConcernHandled once = new ConcernHandled(S, EAST, Line.ONLINE, "先问清", false, OWNER, DAY);
        given(UNITS, COLLECTED, REGISTERED)
                .when(new HandleConcern(S, Line.ONLINE, "先问清", false, OWNER, DAY))
                .then(once);
        given(UNITS, COLLECTED, REGISTERED, once)
                .when(new HandleConcern(S, Line.OFFLINE, "换灯", true, OWNER, DAY))
                .then(HANDLED);
    }

    @Test
    public void what_is_referred_has_its_outcome_later_and_one_disposition() {
        given(UNITS, COLLECTED, REGISTERED)
                .when(new ReferConcern(S, "供电所", "属供电", CLERK, DAY))
                .then(REFERRED);
        given(UNITS, COLLECTED, REGISTERED, HANDLED)
                .when(new ReferConcern(S, "供电所", "属供电", CLERK, DAY))
                .thenRefused(Reason.WRONG_STAGE);
        given(UNITS, COLLECTED, REGISTERED, REFERRED)
                .when(new ConcludeReferral(S, true, "修好", CLERK, DAY))
                .then(new ReferralConcluded(S, EAST, true, "修好", CLERK, DAY));
        given(UNITS, COLLECTED, REGISTERED, HANDLED)
                .when(new ConcludeReferral(S, true, "修好", CLERK, DAY))
                .thenRefused(Reason.NOT_REFERRED);
        ConcernReworked again = new ConcernReworked(S, EAST, "不满意", VERIFIER, DAY);
        given(UNITS, COLLECTED, REGISTERED, REFERRED, TOLD, asked(1), again)
                .when(new HandleConcern(S, Line.OFFLINE, "换灯", true, OWNER, DAY))
                .thenRefused(Reason.CONCERN_REFERRED);
    }

    @Test
    public void who_did_the_work_does_not_ask_whether_it_was_good() {
        given(UNITS, COLLECTED, REGISTERED, HANDLED, TOLD)
                .when(ask(Optional.of(5)))
                .then(new SatisfactionAsked(S, EAST, Optional.of(5), "问过", VERIFIER, DAY));
        given(UNITS, COLLECTED, REGISTERED, HANDLED, TOLD)
                .when(new AskSatisfaction(S, Optional.of(5), "问过", OWNER, DAY))
                .thenRefused(Reason.DOER_MAY_NOT_VERIFY);
        given(UNITS, COLLECTED, REGISTERED, HANDLED, TOLD)
                .when(ask(Optional.of(6)))
                .thenRefused(Reason.RATING_OUT_OF_RANGE);
        given(UNITS, COLLECTED, REGISTERED, HANDLED, TOLD, asked(2))
                .when(ask(Optional.empty()))
                .then(new SatisfactionAsked(S, EAST, Optional.empty(), "问过", VERIFIER, DAY));
    }

    @Test
    public void only_the_dissatisfied_have_it_done_over() {
        ReworkConcern order = new ReworkConcern(S, "不满意", VERIFIER, DAY);
        given(UNITS, COLLECTED, REGISTERED, HANDLED, TOLD, asked(2))
                .when(order)
                .then(new ConcernReworked(S, EAST, "不满意", VERIFIER, DAY));
        given(UNITS, COLLECTED, REGISTERED, HANDLED, TOLD, asked(2), asked(4))
                .when(order)
                .thenRefused(Reason.NOT_DISSATISFIED);
    }

    @Test
    public void the_work_is_appraised_by_somebody_else() {
        given(UNITS, COLLECTED, REGISTERED, HANDLED, TOLD, asked(5))
                .when(new AppraiseConcern(S, Grade.GOOD, APPROVER, DAY))
                .then(new ConcernAppraised(S, EAST, Grade.GOOD, APPROVER, DAY));
        given(UNITS, COLLECTED, REGISTERED, HANDLED, TOLD, asked(5))
                .when(new AppraiseConcern(S, Grade.GOOD, OWNER, DAY))
                .thenRefused(Reason.DOER_MAY_NOT_APPROVE);
    }

    @Test
    public void the_same_matter_twice_becomes_one_and_keeps_both_numbers() {
        ConcernCollected other = new ConcernCollected(OTHER, EAST, Channel.DEPUTIES, "灯坏", CLERK, DAY);
        given(UNITS, COLLECTED, other)
                .when(new MergeConcern(S, OTHER, "同一件", CLERK, DAY))
                .then(new ConcernMerged(S, EAST, OTHER, "同一件", CLERK, DAY));
        given(UNITS, COLLECTED).when(new MergeConcern(S, S, "同一件", CLERK, DAY)).thenRefused(Reason.MERGED_INTO_ITSELF);
        given(UNITS, COLLECTED)
                .when(new MergeConcern(S, OTHER, "同一件", CLERK, DAY))
                .thenRefused(Reason.UNKNOWN_CONCERN);
    }

    @Test
    public void a_mistake_is_withdrawn_before_work_on_it_is_done() {
        given(UNITS, COLLECTED)
                .when(new WithdrawConcern(S, "记错", CLERK, DAY))
                .then(new ConcernWithdrawn(S, EAST, "记错", CLERK, DAY));
        given(UNITS, COLLECTED, REGISTERED, HANDLED)
                .when(new WithdrawConcern(S, "记错", CLERK, DAY))
                .thenRefused(Reason.WRONG_STAGE);
    }
}
