package mingjing.query.score;

import java.sql.Connection;
import java.sql.SQLException;
import mingjing.query.Decoded;
import mingjing.query.Owner;
import mingjing.query.StateTable;
import mingjing.rules.Fact;
import mingjing.store.CanonicalJson;
import mingjing.store.Recorded;
import mingjing.store.projection.CopyRows;
import mingjing.store.projection.InMemoryFold;

/** Every fact at once, to fill their table anew. */
final class FactsInMemory implements InMemoryFold {
    private final FoldedFacts facts = new FoldedFacts();

    @Override
    public void fold(Recorded event) {
        facts.take(Decoded.of(event));
    }

    @Override
    public void pour(Connection tx, long last) throws SQLException {
        try (CopyRows rows = CopyRows.into(
                tx, "fact (position, event_id, community, kind, occurred_on, quantity, fields, withdraws)")) {
            for (Fact fact : facts.facts()) {
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
        StateTable.pour(tx, facts.subjects(), (_, _) -> Owner.HIDDEN, last);
    }
}
