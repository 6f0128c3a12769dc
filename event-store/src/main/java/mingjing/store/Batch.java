package mingjing.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.events.Tag;
import mingjing.ledger.LeafHash;

/** What one transaction will add to the log: commands accepted so far, in order, with positions and bodies. */
final class Batch {
    private final Head start;
    private final Instant recordedAt;
    private final Map<String, Accepted> accepted = new HashMap<>();
    private final List<Accepted> inOrder = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** One event as it will be stored. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(long position, NewEvent event, String actor, String commandId, byte[] body, byte[] leafHash) {}

    /** One command of the batch and what its sender will be told. */
    record Accepted(Pending pending, Receipt receipt) {}

    /** {@code now} is put back to the head's time when the clock went backwards: recorded times never do. */
    Batch(Head start, Instant now) {
        this.start = start;
        this.recordedAt = now.isBefore(start.recordedAt()) ? start.recordedAt() : now;
    }

    /** Takes a command in. */
    void accept(Pending pending) {
        List<Receipt.Entry> entries = new ArrayList<>();
        for (Draft draft : pending.drafts()) {
            byte[] body = draft.body(recordedAt);
            Row row = new Row(
                    start.position() + rows.size() + 1,
                    draft.event,
                    pending.append().actor(),
                    pending.commandId(),
                    body,
                    LeafHash.of(body));
            rows.add(row);
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

    /** Last position of this batch that a condition excludes; 0 when there is none. */
    long conflict(Condition condition) {
        for (Row row : rows.reversed()) {
            if (row.position() > condition.after()
                    && condition.query().matches(row.event().type(), row.event().tags())) {
                return row.position();
            }
        }
        return 0;
    }

    /** The head of the log once this batch is committed. */
    Head end() {
        return new Head(
                start.position() + rows.size(),
                start.frontier().appendAll(rows.stream().map(Row::leafHash).toList()),
                recordedAt);
    }

    Instant recordedAt() {
        return recordedAt;
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
            for (Tag tag : row.event().tags()) {
                tagRows.add(
                        new TagRow(tag.toString(), row.position(), row.event().type()));
            }
        }
        return tagRows;
    }

    /** One line of the tag index. */
    record TagRow(String tag, long position, String type) {}
}
