package mingjing.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.ledger.LeafHash;
import org.jspecify.annotations.Nullable;

/** What one transaction will add to the log: commands accepted so far, in order, with positions and bodies. */
final class Batch {
    private final Head start;
    private final Instant recordedAt;
    private final byte[] moment;
    private final Map<String, Accepted> accepted = new HashMap<>();
    private final List<Accepted> inOrder = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Head end;

    /** Knows of this batch alone, and of all of it. */
    private final RecentHeads heads;

    /** One event as it will be stored. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(long position, Draft draft, String actor, String commandId, byte[] body, byte[] leafHash) {
        NewEvent event() {
            return draft.event;
        }
    }

    /** One command of the batch and what its sender will be told. */
    record Accepted(Pending pending, Receipt receipt) {}

    /** {@code now} is put back to the head's time when the clock went backwards: recorded times never do. */
    Batch(Head start, Instant now) {
        this.start = start;
        this.heads = new RecentHeads(start.position(), Integer.MAX_VALUE);
        this.recordedAt = now.isBefore(start.recordedAt()) ? start.recordedAt() : now;
        this.moment = Draft.moment(recordedAt);
    }

    /** Takes a command in. */
    void accept(Pending pending) {
        List<Receipt.Entry> entries = new ArrayList<>();
        for (Draft draft : pending.drafts()) {
            byte[] body = draft.body(moment);
            Row row = new Row(
                    start.position() + rows.size() + 1,
                    draft,
                    pending.append().actor(),
                    pending.commandId(),
                    body,
                    LeafHash.of(body));
            rows.add(row);
            heads.add(row.position(), draft.event.type(), draft.event.tags());
            entries.add(new Receipt.Entry(row.event().id(), row.event().type(), row.position(), row.leafHash()));
        }
        Accepted taken = new Accepted(
                pending, new Receipt(pending.commandId(), pending.append().fingerprint(), entries));
        accepted.put(pending.commandId(), taken);
        inOrder.add(taken);
    }

    /** The receipt of an earlier command of this batch under the same id. */
    Optional<Receipt> receipt(String commandId) {
        return Optional.ofNullable(accepted.get(commandId)).map(Accepted::receipt);
    }

    /** Whether a condition that the stored log does not break is broken by an earlier command of this batch. */
    Verdict ask(Condition condition) {
        Condition here = new Condition(condition.query(), start.position());
        Verdict verdict = heads.ask(here);
        return verdict instanceof Verdict.Unknown ? search(here) : verdict;
    }

    private Verdict search(Condition condition) {
        for (Row row : rows.reversed()) {
            if (row.position() > condition.after()
                    && condition.query().matches(row.event().type(), row.event().tags())) {
                return new Verdict.Broken(row.position());
            }
        }
        return Verdict.HOLDS;
    }

    /** The end of the log that this batch is to be added to. */
    Head start() {
        return start;
    }

    long lastPosition() {
        return start.position() + rows.size();
    }

    /** The head of the log once this batch is committed. */
    Head end() {
        Head known = end;
        if (known == null || known.position() != lastPosition()) {
            known = new Head(
                    lastPosition(),
                    start.frontier().appendAll(rows.stream().map(Row::leafHash).toList()),
                    recordedAt);
            end = known;
        }
        return known;
    }

    List<Row> rows() {
        return rows;
    }

    List<Accepted> accepted() {
        return inOrder;
    }

    /** One line for each tag of each event. */
    List<TagRow> tagRows() {
        List<TagRow> tagRows = new ArrayList<>();
        for (Row row : rows) {
            for (long tag : row.draft().tagNumbers()) {
                tagRows.add(new TagRow(tag, row.position(), row.draft().typeNumber()));
            }
        }
        return tagRows;
    }

    /** One line of the tag index. */
    record TagRow(long tag, long position, long type) {}
}
