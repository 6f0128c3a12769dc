package mingjing.command.access;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.access.AccessEvent;
import mingjing.events.organisation.PersonId;

/** Writes down what the platform saw at its own doors; there is nothing to decide, and no account may order it. */
public record NoteAccess(AccessEvent seen) implements Command {
    @Override
    public PersonId by() {
        return PersonId.SYSTEM;
    }

    @Override
    public LocalDate occurredOn() {
        return seen.occurredOn();
    }

    List<AccessEvent> decide() {
        return List.of(seen);
    }
}
