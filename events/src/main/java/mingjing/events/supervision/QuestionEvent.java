package mingjing.events.supervision;

import java.time.LocalDate;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What a unit says to a question about its entries; the question itself follows from the log and is no event. */
public sealed interface QuestionEvent extends DomainEvent {
    @Tagged("question")
    QuestionId questionId();

    /** The unit explains; the question stays, with the answer beside it. */
    @Stored(name = "supervision.QuestionAnswered")
    record QuestionAnswered(
            QuestionId questionId,
            @Tagged("unit") UnitId unit,
            String answer,
            PersonId answeredBy,
            LocalDate occurredOn)
            implements QuestionEvent {}
}
