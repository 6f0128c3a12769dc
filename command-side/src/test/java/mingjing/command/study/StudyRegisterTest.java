package mingjing.command.study;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.time.LocalDate;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.events.organisation.OrgEvent.UnitDissolved;
import mingjing.events.organisation.UnitId;
import mingjing.events.study.StudyEvent.*;
import mingjing.events.study.StudyId;
import org.junit.jupiter.api.Test;

public class StudyRegisterTest {
    private static final StudyId S = new StudyId("X-1");
    private static final StudySessionHeld HELD = new StudySessionHeld(S, session(EAST, DAY, 12), CLERK, DAY);
    private static final StudySessionWithdrawn GONE = new StudySessionWithdrawn(S, "记重", CLERK, DAY);
    private static final UnitDissolved ENDED = new UnitDissolved(EAST, "区划", CLERK, DAY);
    private static final UnitId NOWHERE = new UnitId("SQ-99");

    @Test
    public void a_session_is_recorded() {
        given(UNITS).when(record(EAST, DAY, 12)).then(HELD);
    }

    @Test
    public void a_session_of_the_last_day_of_a_unit_may_be_recorded_late() {
        given(UNITS, ENDED).when(record(EAST, DAY, 12)).then(HELD);
        given(UNITS, ENDED).when(record(EAST, DAY.plusDays(1), 12)).thenRefused(Reason.UNIT_ENDED);
    }

    @Test
    public void a_session_needs_a_fresh_number_a_unit_and_people() {
        given(UNITS, HELD).when(record(EAST, DAY, 12)).thenRefused(Reason.NUMBER_TAKEN);
        given(UNITS).when(record(NOWHERE, DAY, 12)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS).when(record(EAST, LocalDate.of(2019, 1, 1), 12)).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
        given(UNITS).when(record(EAST, DAY, 0)).thenRefused(Reason.ATTENDEES_OUT_OF_RANGE);
    }

    @Test
    public void a_correction_occurred_on_the_earliest_day_it_speaks_of() {
        LocalDate later = DAY.plusDays(2);
        given(UNITS, HELD)
                .when(correct(EAST, later, 11))
                .then(new StudySessionCorrected(S, session(EAST, later, 11), "写错", CLERK, DAY));
    }

    @Test
    public void a_correction_is_held_to_what_a_record_is() {
        given(UNITS, HELD).when(correct(NOWHERE, DAY, 11)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS, HELD).when(correct(EAST, LocalDate.of(2019, 1, 1), 1)).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
        given(UNITS, HELD).when(correct(EAST, DAY, 0)).thenRefused(Reason.ATTENDEES_OUT_OF_RANGE);
        given(UNITS, HELD, ENDED).when(correct(EAST, DAY.plusDays(1), 1)).thenRefused(Reason.UNIT_ENDED);
    }

    @Test
    public void what_was_never_recorded_or_withdrawn_is_not_corrected() {
        given(UNITS).when(correct(EAST, DAY, 11)).thenRefused(Reason.UNKNOWN_STUDY);
        given(UNITS, HELD, GONE).when(correct(EAST, DAY, 11)).thenRefused(Reason.ALREADY_WITHDRAWN);
    }

    @Test
    public void a_session_is_withdrawn_once() {
        Command withdraw = new WithdrawStudySession(S, "记重", CLERK, DAY.plusDays(9));
        given(HELD).when(withdraw).then(GONE);
        given(HELD, GONE).when(withdraw).thenRefused(Reason.ALREADY_WITHDRAWN);
        given().when(withdraw).thenRefused(Reason.UNKNOWN_STUDY);
    }

    private static RecordStudySession record(UnitId unit, LocalDate day, int attendees) {
        return new RecordStudySession(S, session(unit, day, attendees), CLERK);
    }

    private static CorrectStudySession correct(UnitId unit, LocalDate day, int attendees) {
        return new CorrectStudySession(S, session(unit, day, attendees), "写错", CLERK);
    }
}
