package mingjing.query.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookEvent.*;
import mingjing.events.rules.RuleBookId;

/**
 * A version of a rule book and how far it has come.
 *
 * @param draft the number of the text that is put forward, or published
 * @param text in YAML
 * @param position the last event about it
 */
public record Shelved(
        RuleBookId bookId,
        int draft,
        String fileName,
        String text,
        PersonId draftedBy,
        LocalDate draftedOn,
        Optional<Review> review,
        Optional<Publication> publication,
        boolean discarded,
        long position) {

    /** How far a version has come. */
    public enum Status {
        DRAFT,
        REVIEWED,
        PUBLISHED,
        DISCARDED
    }

    /** Somebody saw whom the draft moves. */
    public record Review(
            String period, String against, long position, int moved, String boardHash, PersonId by, LocalDate on) {}

    /**
     * A second person put it in force.
     *
     * @param position how far the log was known, for the ranking whose hash it is
     * @param recordedAt the position of the publication itself
     */
    public record Publication(
            LocalDate from,
            LocalDate to,
            String textHash,
            String period,
            long position,
            String boardHash,
            PersonId by,
            LocalDate on,
            long recordedAt) {}

    @JsonIgnore
    public Status status() {
        if (publication.isPresent()) {
            return Status.PUBLISHED;
        }
        if (discarded) {
            return Status.DISCARDED;
        }
        return review.isPresent() ? Status.REVIEWED : Status.DRAFT;
    }

    static Shelved drafted(RuleBookDrafted it, long at) {
        return new Shelved(
                it.bookId(),
                it.draft(),
                it.fileName(),
                it.text(),
                it.draftedBy(),
                it.occurredOn(),
                Optional.empty(),
                Optional.empty(),
                false,
                at);
    }

    Shelved reviewed(RuleBookReviewed it, long at) {
        Review seen = new Review(
                it.period(), it.against(), it.position(), it.moved(), it.boardHash(), it.reviewedBy(), it.occurredOn());
        return new Shelved(
                bookId, draft, fileName, text, draftedBy, draftedOn, Optional.of(seen), publication, false, at);
    }

    Shelved published(RuleBookPublished it, long at) {
        Publication made = new Publication(
                it.from(),
                it.to(),
                it.textHash(),
                it.period(),
                it.position(),
                it.boardHash(),
                it.publishedBy(),
                it.occurredOn(),
                at);
        return new Shelved(bookId, draft, fileName, text, draftedBy, draftedOn, review, Optional.of(made), false, at);
    }

    Shelved discarded(long at) {
        return new Shelved(bookId, draft, fileName, text, draftedBy, draftedOn, review, publication, true, at);
    }
}
