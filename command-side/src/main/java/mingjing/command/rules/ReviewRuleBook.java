package mingjing.command.rules;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.events.MayBeEmpty;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookEvent;
import mingjing.events.rules.RuleBookEvent.RuleBookReviewed;
import mingjing.events.rules.RuleBookId;

/** Records that somebody has seen whom a draft moves. */
public record ReviewRuleBook(
        RuleBookId bookId,
        int draft,
        String period,
        @MayBeEmpty String against,
        long position,
        int moved,
        String boardHash,
        PersonId by,
        LocalDate occurredOn)
        implements Command {
    List<RuleBookEvent> decide(Draft known) {
        known.open(bookId, draft);
        return List.of(
                new RuleBookReviewed(bookId, draft, period, against, position, moved, boardHash, by, occurredOn));
    }
}
