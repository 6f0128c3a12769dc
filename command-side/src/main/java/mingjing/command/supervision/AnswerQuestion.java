package mingjing.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.organisation.Unit;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.supervision.QuestionEvent;
import mingjing.events.supervision.QuestionEvent.QuestionAnswered;
import mingjing.events.supervision.QuestionId;

/** Explains, for a unit, what a question about its entries asks; it may explain more later. */
public record AnswerQuestion(QuestionId questionId, UnitId unit, String answer, PersonId by, LocalDate occurredOn)
        implements Command {
    List<QuestionEvent> decide(Unit known) {
        if (!questionId.value().startsWith(unit + "/")) {
            throw new Refused(Reason.QUESTION_OF_ANOTHER_UNIT, questionId, unit);
        }
        known.atWork(unit, occurredOn);
        return List.of(new QuestionAnswered(questionId, unit, answer, by, occurredOn));
    }
}
