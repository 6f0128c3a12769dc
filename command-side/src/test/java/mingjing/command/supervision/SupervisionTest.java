package mingjing.command.supervision;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Reason;
import mingjing.events.rectification.ProblemId;
import mingjing.events.supervision.Population;
import mingjing.events.supervision.QuestionEvent.QuestionAnswered;
import mingjing.events.supervision.QuestionId;
import mingjing.events.supervision.SampleDraw;
import mingjing.events.supervision.SampleEvent.*;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;
import org.junit.jupiter.api.Test;

public class SupervisionTest {
    private static final SampleId S = new SampleId("CY-1");
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final List<ProblemId> CLOSED = List.of(P, OTHER, new ProblemId("P-3"));
    private static final Population POPULATION = new Population(40, DAY, 3, SampleDraw.hash(CLOSED));
    private static final SeedSource LOTTERY = SeedSource.published("开奖号码", NEXT);
    private static final SeedSource ROOT = SeedSource.ledger("账本根", 60);
    private static final RevisitSampleAnnounced ANNOUNCED = announced(LOTTERY);
    private static final RevisitSampleDrawn DRAWN =
            new RevisitSampleDrawn(S, "5 7 1", SampleDraw.draw("5 7 1", CLOSED, 2), VERIFIER, NEXT);
    private static final QuestionId Q = new QuestionId("SQ-01/2022-04/LATE");

    private static RevisitSampleAnnounced announced(SeedSource source) {
        return new RevisitSampleAnnounced(S, POPULATION, 2, source, SampleDraw.ALGORITHM, APPROVER, DAY);
    }

    private static AnnounceRevisitSample announce(int size, SeedSource source) {
        return new AnnounceRevisitSample(S, POPULATION, size, source, APPROVER, DAY);
    }

    private static DrawRevisitSample draw(List<ProblemId> population, long announcedAt, LocalDate day) {
        return new DrawRevisitSample(S, "5 7 1", population, announcedAt, VERIFIER, day);
    }

    @Test
    public void a_sample_is_announced_before_its_seed_can_be_known() {
        given().when(announce(2, LOTTERY)).then(ANNOUNCED);
        given().when(announce(2, ROOT)).then(announced(ROOT));
        given(ANNOUNCED).when(announce(2, LOTTERY)).thenRefused(Reason.NUMBER_TAKEN);
        given().when(announce(2, SeedSource.published("昨天的号码", DAY))).thenRefused(Reason.SEED_KNOWN_BEFORE);
        given().when(announce(2, SeedSource.ledger("账本根", 41))).thenRefused(Reason.SEED_KNOWN_BEFORE);
        given().when(announce(4, LOTTERY)).thenRefused(Reason.SAMPLE_SIZE_OUT_OF_RANGE);
        given().when(announce(0, LOTTERY)).thenRefused(Reason.SAMPLE_SIZE_OUT_OF_RANGE);
    }

    @Test
    public void it_is_drawn_once_from_the_announced_problems_and_nobody_chooses() {
        given(ANNOUNCED).when(draw(CLOSED, 41, NEXT)).then(DRAWN);
        given(ANNOUNCED).when(draw(CLOSED.reversed(), 41, NEXT)).then(DRAWN);
        given().when(draw(CLOSED, 41, NEXT)).thenRefused(Reason.UNKNOWN_SAMPLE);
        given(ANNOUNCED, DRAWN).when(draw(CLOSED, 41, NEXT)).thenRefused(Reason.SAMPLE_DRAWN);
        given(ANNOUNCED).when(draw(CLOSED, 41, DAY)).thenRefused(Reason.SEED_NOT_KNOWN_YET);
        given(ANNOUNCED).when(draw(List.of(P, OTHER), 41, NEXT)).thenRefused(Reason.POPULATION_DIFFERS);
    }

    @Test
    public void a_root_that_was_there_when_the_sample_was_announced_is_no_seed() {
        given(announced(ROOT)).when(draw(CLOSED, 41, NEXT)).then(DRAWN);
        given(announced(ROOT)).when(draw(CLOSED, 60, NEXT)).thenRefused(Reason.SEED_KNOWN_BEFORE);
    }

    @Test
    public void the_unit_that_is_asked_answers() {
        given(UNITS)
                .when(new AnswerQuestion(Q, EAST, "停电", OWNER, DAY))
                .then(new QuestionAnswered(Q, EAST, "停电", OWNER, DAY));
        given(UNITS).when(new AnswerQuestion(Q, WEST, "停电", OWNER, DAY)).thenRefused(Reason.QUESTION_OF_ANOTHER_UNIT);
    }
}
