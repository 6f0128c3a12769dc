package mingjing.command.appeal;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.events.appeal.AppealEvent.*;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import org.junit.jupiter.api.Test;

public class AppealsTest {
    private static final Disputed D = new Disputed(Disputed.Register.PROBLEM, "P-1", 7, FIRST);
    private static final AppealId A = AppealId.of(EAST, 7);
    private static final AppealRaised RAISED = new AppealRaised(A, EAST, D, "当天停电", Optional.of(VERIFIER), OWNER, DAY);
    private static final AppealUpheld UPHELD = new AppealUpheld(A, EAST, D, Optional.empty(), "属实", APPROVER, DAY);
    private static final AppealRejected REJECTED = new AppealRejected(A, EAST, D, "不属实", APPROVER, DAY);
    private static final AppealWithdrawn WITHDRAWN = new AppealWithdrawn(A, EAST, D, "说清了", OWNER, DAY);

    @Test
    public void an_appeal_is_raised_once_and_again_only_if_it_was_withdrawn() {
        given().when(raise()).then(RAISED);
        given(RAISED).when(raise()).thenRefused(Reason.APPEAL_WAITS);
        given(RAISED, REJECTED).when(raise()).thenRefused(Reason.APPEAL_DECIDED);
        given(RAISED, UPHELD).when(raise()).thenRefused(Reason.APPEAL_DECIDED);
        given(RAISED, WITHDRAWN).when(raise()).then(RAISED);
    }

    @Test
    public void somebody_who_has_no_part_in_it_decides() {
        given(RAISED).when(uphold(APPROVER, Optional.empty())).then(UPHELD);
        given(RAISED).when(uphold(OWNER, Optional.empty())).thenRefused(Reason.PARTY_MAY_NOT_DECIDE);
        given(RAISED).when(uphold(VERIFIER, Optional.empty())).thenRefused(Reason.PARTY_MAY_NOT_DECIDE);
        given(RAISED).when(reject(APPROVER)).then(REJECTED);
        given(RAISED).when(reject(VERIFIER)).thenRefused(Reason.PARTY_MAY_NOT_DECIDE);
    }

    @Test
    public void a_correction_comes_after_what_is_disputed() {
        given(RAISED)
                .when(uphold(APPROVER, Optional.of(8L)))
                .then(new AppealUpheld(A, EAST, D, Optional.of(8L), "属实", APPROVER, DAY));
        given(RAISED).when(uphold(APPROVER, Optional.of(7L))).thenRefused(Reason.CORRECTED_BEFORE);
    }

    @Test
    public void only_what_waits_is_decided_and_a_decision_is_final() {
        given().when(uphold(APPROVER, Optional.empty())).thenRefused(Reason.UNKNOWN_APPEAL);
        given().when(reject(APPROVER)).thenRefused(Reason.UNKNOWN_APPEAL);
        given(RAISED, UPHELD).when(reject(APPROVER)).thenRefused(Reason.APPEAL_DECIDED);
        given(RAISED, REJECTED).when(uphold(APPROVER, Optional.empty())).thenRefused(Reason.APPEAL_DECIDED);
    }

    @Test
    public void the_unit_itself_withdraws_what_still_waits() {
        given(RAISED).when(withdraw(EAST)).then(WITHDRAWN);
        given(RAISED).when(withdraw(WEST)).thenRefused(Reason.UNKNOWN_APPEAL);
        given(RAISED, REJECTED).when(withdraw(EAST)).thenRefused(Reason.APPEAL_DECIDED);
    }

    private static Command raise() {
        return new RaiseAppeal(EAST, D, "当天停电", Optional.of(VERIFIER), OWNER, DAY);
    }

    private static Command uphold(PersonId by, Optional<Long> corrected) {
        return new UpholdAppeal(A, corrected, "属实", by, DAY);
    }

    private static Command reject(PersonId by) {
        return new RejectAppeal(A, "不属实", by, DAY);
    }

    private static Command withdraw(UnitId unit) {
        return new WithdrawAppeal(A, unit, "说清了", OWNER, DAY);
    }
}
