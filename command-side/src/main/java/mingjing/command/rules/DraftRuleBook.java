package mingjing.command.rules;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.LongText;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookEvent;
import mingjing.events.rules.RuleBookEvent.RuleBookDrafted;
import mingjing.events.rules.RuleBookId;

/** Puts a text forward that is known to be free of errors; it takes the place of an earlier draft of that version. */
public record DraftRuleBook(
        RuleBookId bookId, String fileName, @LongText String text, PersonId by, LocalDate occurredOn)
        implements Command {
    List<RuleBookEvent> decide(Draft draft) {
        int number = switch (draft) {
            case Draft.None none -> none.drafts() + 1;
            case Draft.Open open -> open.number() + 1;
            case Draft.Published _ -> throw new Refused(Reason.BOOK_PUBLISHED, bookId);
        };
        return List.of(new RuleBookDrafted(bookId, number, fileName, text, by, occurredOn));
    }
}
