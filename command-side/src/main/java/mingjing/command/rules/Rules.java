package mingjing.command.rules;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.events.Tag;
import mingjing.events.rules.RuleBookEvent;
import mingjing.events.rules.RuleBookId;

/** The boundary and use cases of rule books: its table of contents. */
public final class Rules {
    public static final Boundary<RuleBookId, Draft, RuleBookEvent> BOOK = new Boundary<>(
            RuleBookId.class,
            Draft.class,
            RuleBookEvent.class,
            id -> Set.of(new Tag("rulebook", id.value())),
            _ -> new Draft.None(0),
            Draft::evolve);

    public static final List<Slice<?>> SLICES = List.of(
            Slice.of(DraftRuleBook.class, BOOK, DraftRuleBook::bookId, DraftRuleBook::decide),
            Slice.of(ReviewRuleBook.class, BOOK, ReviewRuleBook::bookId, ReviewRuleBook::decide),
            Slice.of(PublishRuleBook.class, BOOK, PublishRuleBook::bookId, PublishRuleBook::decide),
            Slice.of(DiscardDraft.class, BOOK, DiscardDraft::bookId, DiscardDraft::decide));

    private Rules() {}
}
