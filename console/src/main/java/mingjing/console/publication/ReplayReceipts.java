package mingjing.console.publication;

import java.util.List;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.query.board.RectificationBoard;
import mingjing.query.organisation.Organisation;
import mingjing.query.replay.LiveStates;
import mingjing.query.replay.StateHashes;
import mingjing.query.replay.States;
import mingjing.query.score.BookText;
import mingjing.query.score.Facts;
import mingjing.query.score.RuleBookShelf;
import mingjing.rules.Moment;
import mingjing.store.EventStore;
import mingjing.store.Recorded;

/** 重算回执: signs what the views of this node show at a position, so that somebody with the entries can hold it against them. */
public final class ReplayReceipts {
    private final EventStore store;
    private final RectificationBoard board;
    private final Organisation organisation;
    private final Facts facts;
    private final RuleBookShelf books;
    private final List<SigningKey> keys;

    public ReplayReceipts(
            EventStore store,
            RectificationBoard board,
            Organisation organisation,
            Facts facts,
            RuleBookShelf books,
            List<SigningKey> keys) {
        this.store = store;
        this.board = board;
        this.organisation = organisation;
        this.facts = facts;
        this.books = books;
        this.keys = List.copyOf(keys);
    }

    /** The receipt of a recorded position; the same books give the same bytes, whenever it is asked for. */
    public SignedNote at(long position) {
        Recorded last =
                store.at(position).orElseThrow(() -> new IllegalArgumentException("账本里没有第 " + position + " 号事件。"));
        Moment moment = new Moment(position, StateHashes.day(last.recordedAt()));
        States states = new LiveStates(board, organisation, facts, moment);
        return StateHashes.receipt(keys.getFirst().publicKey().name(), states, books.texts(position))
                .signed(keys);
    }

    /** The rule books that receipts name, with their texts. */
    public List<BookText> books() {
        return books.texts(store.head());
    }
}
