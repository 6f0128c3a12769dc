package mingjing.query.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.rules.RuleBookEvent;
import mingjing.events.rules.RuleBookEvent.*;
import mingjing.events.rules.RuleBookId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.query.catalogue.Kinds;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import mingjing.store.EventStore;

/** Every rule book that was ever put forward, with its text; those published are in force from their date, and never change. */
public final class RuleBookShelf implements RuleBooks {
    static final Fold<Shelved> FOLD = new Fold<>(
                    "rule_books",
                    1,
                    Vocabulary.EVENTS.namesUnder(RuleBookEvent.class),
                    "rulebook",
                    Shelved.class,
                    RuleBookShelf::after)
            .ownedBy(_ -> Owner.PUBLIC);

    private final EventStore store;
    private final FoldedView<Shelved> view;
    private final Kinds kinds;
    private final Map<String, RuleBook> parsed = new ConcurrentHashMap<>();

    public RuleBookShelf(EventStore store, DataSource dataSource) {
        this.store = store;
        this.view = new FoldedView<>(store, dataSource, FOLD);
        this.kinds = new Kinds(store);
    }

    /** The kinds of records whose facts books may ask for, beside those this program knows itself. */
    public Kinds kinds() {
        return kinds;
    }

    /** Every version, the one that moved last first. */
    public List<Shelved> all(Asked asked) {
        return view.at(knownBy(asked.position())).values().stream()
                .sorted(Comparator.comparingLong(Shelved::position).reversed())
                .toList();
    }

    /** One version as it stands now. */
    public Optional<Shelved> find(RuleBookId id) {
        return view.one(id.value(), knownBy(store.head()));
    }

    /** The book that a text says. */
    public RuleBook book(Shelved shelved) {
        return parsed.computeIfAbsent(
                shelved.text(), text -> RuleBook.parse(shelved.fileName(), text, kinds.vocabulary()));
    }

    @Override
    public List<RuleBook> published(Asked asked) {
        return texts(asked.position()).stream().map(BookText::book).toList();
    }

    @Override
    public List<RuleBook> published() {
        return texts(store.head()).stream().map(BookText::book).toList();
    }

    /** The books published by a position with their texts, the newest first: what a score was made with must be readable later. */
    public List<BookText> texts(long position) {
        return view.at(knownBy(position)).values().stream()
                .filter(shelved -> shelved.publication().isPresent())
                .sorted(Comparator.comparingLong(RuleBookShelf::publishedAt).reversed())
                .map(shelved -> new BookText(book(shelved), shelved.text()))
                .toList();
    }

    private static long publishedAt(Shelved shelved) {
        return shelved.publication().orElseThrow().recordedAt();
    }

    /** Books are few, so they are folded from the log: a program without tables can read them, too. */
    private static Asked knownBy(long position) {
        return new Asked(new Moment(position, LocalDate.MAX), false, Optional.empty(), Optional.empty());
    }

    private static Optional<Shelved> after(Optional<Shelved> before, Decoded decoded) {
        long at = decoded.position();
        return switch ((RuleBookEvent) decoded.event()) {
            case RuleBookDrafted drafted -> Optional.of(Shelved.drafted(drafted, at));
            case RuleBookReviewed reviewed -> before.map(known -> known.reviewed(reviewed, at));
            case RuleBookPublished published -> before.map(known -> known.published(published, at));
            case RuleBookDraftDiscarded _ -> before.map(known -> known.discarded(at));
        };
    }
}
