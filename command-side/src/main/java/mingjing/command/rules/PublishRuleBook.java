package mingjing.command.rules;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookEvent;
import mingjing.events.rules.RuleBookEvent.RuleBookPublished;
import mingjing.events.rules.RuleBookId;

/** Puts a draft in force: only after somebody saw whom it moves, and never by the person who wrote it. */
public record PublishRuleBook(
        RuleBookId bookId,
        int draft,
        LocalDate from,
        LocalDate to,
        String textHash,
        String period,
        long position,
        String boardHash,
        PersonId by,
        LocalDate occurredOn)
        implements Command {
    List<RuleBookEvent> decide(Draft known) {
        Draft.Open open = known.open(bookId, draft);
        if (open.draftedBy().equals(by)) {
            throw new Refused(Reason.DRAFTER_MAY_NOT_PUBLISH, bookId, by);
        }
        if (!open.reviewed()) {
            throw new Refused(Reason.NOT_REVIEWED, bookId);
        }
        return List.of(
                new RuleBookPublished(bookId, draft, from, to, textHash, period, position, boardHash, by, occurredOn));
    }
}
