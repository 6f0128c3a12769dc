package mingjing.command.rules;

import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookEvent;
import mingjing.events.rules.RuleBookEvent.*;
import mingjing.events.rules.RuleBookId;

/** How far a version of a rule book has come. */
public sealed interface Draft {
    /** Nothing is put forward now; {@code drafts} texts were. */
    record None(int drafts) implements Draft {}

    /** A text is put forward. */
    record Open(int number, PersonId draftedBy, boolean reviewed) implements Draft {}

    /** It is in force, or was, or will be. */
    record Published() implements Draft {}

    static Draft evolve(Draft draft, RuleBookEvent event) {
        return switch (event) {
            case RuleBookDrafted drafted -> new Open(drafted.draft(), drafted.draftedBy(), false);
            case RuleBookReviewed _ ->
                draft instanceof Open open ? new Open(open.number(), open.draftedBy(), true) : draft;
            case RuleBookPublished _ -> new Published();
            case RuleBookDraftDiscarded discarded -> new None(discarded.draft());
        };
    }

    /** The draft a step is about, refused where it is not the one that is put forward now. */
    default Open open(RuleBookId book, int number) {
        return switch (this) {
            case None _ -> throw new Refused(Reason.UNKNOWN_BOOK, book);
            case Published _ -> throw new Refused(Reason.BOOK_PUBLISHED, book);
            case Open open
            when open.number() != number -> throw new Refused(Reason.DRAFT_CHANGED, book, number, open.number());
            case Open open -> open;
        };
    }
}
