package mingjing.command;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;
import static mingjing.events.rectification.Stage.ACKNOWLEDGED;
import static mingjing.events.rectification.Stage.IN_PROGRESS;

import java.util.List;
import mingjing.command.rectification.PlanMeasures;
import mingjing.command.rectification.RegisterProblem;
import mingjing.command.rectification.RequestClosure;
import mingjing.command.study.RecordStudySession;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent.ProblemRegistered;
import mingjing.events.study.StudyEvent.StudySessionHeld;
import mingjing.events.study.StudyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class WordingTest {
    /** A hash in which a telephone number could be read. */
    private static final String HASH = "aaaaaaaaaaaaaaaaaaaaaaaaaa13812345678bbbbbbbbbbbbbbbbbbbbbbbbbbb";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    public void a_text_says_something(String nothing) {
        given(UNITS).when(register(nothing, CLERK)).thenRefused(Reason.EMPTY_TEXT);
    }

    @Test
    public void a_text_is_at_most_2000_characters_long() {
        given(UNITS).when(register("灯".repeat(2_000), CLERK)).then(registered("灯".repeat(2_000)));
        given(UNITS).when(register("灯".repeat(2_001), CLERK)).thenRefused(Reason.TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "找张某 13812345678",
                "138 1234 5678",
                "138-1234-5678",
                "１３８１２３４５６７８",
                "身份证 11010519491231002X 的住户",
                "110105 19491231 002x",
                "110105194912310021"
            })
    public void a_text_holds_no_number_of_a_person(String personal) {
        given(UNITS).when(register(personal, CLERK)).thenRefused(Reason.PERSONAL_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-30 共 12345 户", "合同 1381234567", "单号 2138123456789", "12012345678", HASH})
    public void other_numbers_are_fine(String number) {
        given(UNITS).when(register(number, CLERK)).then(registered(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812345678", "110105194912310021"})
    public void a_code_of_a_person_is_not_his_number(String personal) {
        given(UNITS).when(register("路灯", new PersonId(personal))).thenRefused(Reason.PERSONAL_NUMBER);
    }

    @Test
    public void texts_inside_of_lists_and_records_are_looked_at_too() {
        PlannedMeasure empty = new PlannedMeasure(N, "", DEADLINE);
        given(problem(ACKNOWLEDGED))
                .when(new PlanMeasures(P, List.of(empty), OWNER, DAY))
                .thenRefused(Reason.EMPTY_TEXT);
        given(problem(IN_PROGRESS))
                .when(new RequestClosure(P, List.of("验收单", ""), OWNER, DAY))
                .thenRefused(Reason.EMPTY_TEXT);
    }

    @Test
    public void a_text_that_may_be_empty_may_be_empty() {
        given(UNITS)
                .when(new RecordStudySession(new StudyId("X-1"), session(EAST, DAY, 3), CLERK))
                .then(new StudySessionHeld(new StudyId("X-1"), session(EAST, DAY, 3), CLERK, DAY));
    }

    private static RegisterProblem register(String what, PersonId by) {
        return new RegisterProblem(P, what, "恳谈", Handling.FIX_BY_DEADLINE, EAST, STREET, DEADLINE, by, DAY);
    }

    private static ProblemRegistered registered(String what) {
        return new ProblemRegistered(P, what, "恳谈", Handling.FIX_BY_DEADLINE, EAST, STREET, DEADLINE, CLERK, DAY);
    }
}
