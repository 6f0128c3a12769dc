package mingjing.command;

import java.time.LocalDate;
import mingjing.events.organisation.PersonId;

/** An order: who answers for the step, and on which day it was done (never a day to come). */
public interface Command {
    PersonId by();

    LocalDate occurredOn();
}
