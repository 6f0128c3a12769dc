package mingjing.command.rules;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookEvent;
import mingjing.events.rules.RuleBookEvent.RuleBookDraftDiscarded;
import mingjing.events.rules.RuleBookId;

/** Gives up a draft. */
public record DiscardDraft(RuleBookId bookId, int draft, String reason, PersonId by, LocalDate occurredOn)
        implements Command {
    List<RuleBookEvent> decide(Draft known) {
        known.open(bookId, draft);
        return List.of(new RuleBookDraftDiscarded(bookId, draft, reason, by, occurredOn));
    }
}
