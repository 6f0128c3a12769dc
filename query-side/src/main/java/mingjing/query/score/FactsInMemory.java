package mingjing.query.score;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import mingjing.query.Decoded;
import mingjing.query.StateTable;
import mingjing.rules.Fact;
import mingjing.store.CanonicalJson;
import mingjing.store.Recorded;
import mingjing.store.projection.CopyRows;
import mingjing.store.projection.InMemoryFold;

/** Every fact at once, to fill their table anew. */
final class FactsInMemory implements InMemoryFold {
    private final Map<String, FactSubject> subjects = new ConcurrentHashMap<>();
    private final Collection<Fact> facts = new ConcurrentLinkedQueue<>();

    @Override
    public void fold(Recorded event) {
        String key = Facts.subject(event).toString();
        Counting counting = FactFold.after(Optional.ofNullable(subjects.get(key)), Decoded.of(event));
        counting.subject().ifPresent(subject -> subjects.put(key, subject));
        facts.addAll(counting.facts());
    }

    @Override
    public void pour(Connection tx, long last) throws SQLException {
        // A stable sort: facts of one event come from one thread and stay in their order.
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparingLong(Fact::position));
        try (CopyRows rows = CopyRows.into(
                tx, "fact (position, event_id, community, kind, occurred_on, quantity, fields, withdraws)")) {
            for (Fact fact : sorted) {
                rows.row(8)
                        .int8(fact.position())
                        .text(fact.eventId())
                        .text(fact.community())
                        .text(fact.kind())
                        .date(fact.occurredOn())
                        .numeric(fact.quantity())
                        .jsonb(CanonicalJson.bytes(fact.fields()));
                if (fact.withdraws().isPresent()) {
                    rows.int8(fact.withdraws().getAsLong());
                } else {
                    rows.nothing();
                }
            }
            rows.end();
        }
        StateTable.pour(tx, new TreeMap<>(subjects), last);
    }
}
