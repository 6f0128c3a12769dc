package mingjing.console.rulebooks;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.rules.DiscardDraft;
import mingjing.command.rules.DraftRuleBook;
import mingjing.command.rules.PublishRuleBook;
import mingjing.command.rules.ReviewRuleBook;
import mingjing.console.imports.RuleBookFile;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookId;
import mingjing.query.Moments;
import mingjing.query.replay.StateHashes;
import mingjing.query.replay.States;
import mingjing.query.score.BookText;
import mingjing.query.score.RuleBookShelf;
import mingjing.query.score.RuleBooks;
import mingjing.query.score.Shelved;
import mingjing.query.score.Shelved.Publication;
import mingjing.rules.Board;
import mingjing.rules.Moment;
import mingjing.rules.RankDiff;
import mingjing.rules.RuleBook;
import mingjing.store.EventStore;

/** Makes the orders about rule books: reads the file, tries it on the year, and writes down what was seen. Records nothing. */
public final class RuleBookOrders {
    private final EventStore store;
    private final RuleBookShelf shelf;
    private final Clock clock;
    private final Function<Moment, States> views;

    /**
     * Orders over a shelf.
     *
     * @param views what the boards show at a moment, from tables or straight from the log
     */
    public RuleBookOrders(EventStore store, RuleBookShelf shelf, Clock clock, Function<Moment, States> views) {
        this.store = store;
        this.shelf = shelf;
        this.clock = clock;
        this.views = views;
    }

    /**
     * Puts a file forward.
     *
     * @throws mingjing.rules.RuleBookErrors with every mistake in it
     */
    public DraftRuleBook draft(String name, byte[] file, PersonId by) throws IOException {
        RuleBookFile.Text read = RuleBookFile.read(name, file, shelf.kinds().vocabulary());
        return new DraftRuleBook(new RuleBookId(read.book().id()), name, read.yaml(), by, today());
    }

    /** Records whom the draft moves now. */
    public ReviewRuleBook review(RuleBookId id, PersonId by) {
        Shelved draft = draft(id);
        Trial trial = trial(shelf.book(draft));
        return new ReviewRuleBook(
                id,
                draft.draft(),
                trial.period(),
                trial.against().orElse(""),
                trial.moment().position(),
                trial.moved(),
                trial.boardHash(),
                by,
                today());
    }

    /** Puts the draft in force. */
    public PublishRuleBook publish(RuleBookId id, PersonId by) {
        Shelved draft = draft(id);
        RuleBook book = shelf.book(draft);
        Trial trial = trial(book);
        return new PublishRuleBook(
                id,
                draft.draft(),
                book.from(),
                book.to(),
                new BookText(book, draft.text()).hash(),
                trial.period(),
                trial.moment().position(),
                trial.boardHash(),
                by,
                today());
    }

    public DiscardDraft discard(RuleBookId id, String reason, PersonId by) {
        return new DiscardDraft(id, draft(id).draft(), reason, by, today());
    }

    private Shelved draft(RuleBookId id) {
        return shelf.find(id).orElseThrow(() -> new Refused(Reason.UNKNOWN_BOOK, id));
    }

    /** Whom a book moves that may or may not be put forward, as things stand now. */
    public Trial trial(RuleBook book) {
        Moment now = new Moment(store.head(), today());
        String period = period(book, now.day());
        States shown = views.apply(now);
        Board after = shown.scores(period, book);
        Optional<RuleBook> inForce = RuleBooks.inForce(period, now.day(), shelf.published());
        Board before = inForce.map(each -> shown.scores(period, each)).orElse(after);
        return new Trial(
                period,
                inForce.map(RuleBook::id),
                now,
                RankDiff.between(before, after),
                StateHashes.scores(shown, period, book));
    }

    /** The newest year it is in force that has begun, or else its first. */
    private static String period(RuleBook book, LocalDate today) {
        int last = Math.min(book.to().getYear(), today.getYear());
        return Integer.toString(Math.max(book.from().getYear(), last));
    }

    /** The hash of the ranking a published book had when it was published, computed again: it never comes out differently. */
    public String again(Shelved shelved) {
        Publication made = shelved.publication().orElseThrow();
        return StateHashes.scores(
                views.apply(new Moment(made.position(), made.on())), made.period(), shelf.book(shelved));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.SHANGHAI);
    }
}
