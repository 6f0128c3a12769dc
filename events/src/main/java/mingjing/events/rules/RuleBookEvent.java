package mingjing.events.rules;

import java.time.LocalDate;
import mingjing.events.DomainEvent;
import mingjing.events.LongText;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;

/** All that can happen to a version of a rule book. Drafts of one version are numbered from 1; what is published stands for ever. */
public sealed interface RuleBookEvent extends DomainEvent {
    @Tagged("rulebook")
    RuleBookId bookId();

    /**
     * A text was put forward; it was free of errors and its own test cases passed.
     *
     * @param text the book in YAML, whatever kind of file it came in
     */
    @Stored(name = "rules.RuleBookDrafted")
    record RuleBookDrafted(
            RuleBookId bookId,
            int draft,
            String fileName,
            @LongText String text,
            PersonId draftedBy,
            LocalDate occurredOn)
            implements RuleBookEvent {}

    /**
     * Somebody looked at whom the draft moves.
     *
     * @param period the year it was tried on
     * @param against the book in force until then; empty where there was none
     * @param position how far the log was known
     * @param moved communities whose rank it changes
     * @param boardHash SHA-256 of the draft's ranking, in hex
     */
    @Stored(name = "rules.RuleBookReviewed")
    record RuleBookReviewed(
            RuleBookId bookId,
            int draft,
            String period,
            String against,
            long position,
            int moved,
            String boardHash,
            PersonId reviewedBy,
            LocalDate occurredOn)
            implements RuleBookEvent {}

    /**
     * A second person put the draft in force.
     *
     * @param textHash SHA-256 of the draft's text in UTF-8, in hex
     * @param position how far the log was known; with the day it occurred the moment of the ranking below
     * @param boardHash SHA-256 of the book's ranking of {@code period} at that moment, in hex: the same for ever
     */
    @Stored(name = "rules.RuleBookPublished")
    record RuleBookPublished(
            RuleBookId bookId,
            int draft,
            LocalDate from,
            LocalDate to,
            String textHash,
            String period,
            long position,
            String boardHash,
            PersonId publishedBy,
            LocalDate occurredOn)
            implements RuleBookEvent {}

    /** The draft is not pursued. */
    @Stored(name = "rules.RuleBookDraftDiscarded")
    record RuleBookDraftDiscarded(
            RuleBookId bookId, int draft, String reason, PersonId discardedBy, LocalDate occurredOn)
            implements RuleBookEvent {}
}
