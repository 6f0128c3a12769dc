package mingjing.query.score;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingjing.query.Decoded;
import mingjing.query.Owner;
import mingjing.query.StateTable;
import mingjing.rules.Fact;
import mingjing.store.CanonicalJson;
import mingjing.store.Recorded;
import mingjing.store.projection.InMemoryFold;
import mingjing.store.projection.Projection;

/** Keeps every fact as one row that is never changed; a withdrawal is a row of its own. */
final class FactsTable implements Projection {
    /** Raised when the same events yield other facts. */
    static final int VERSION = 7;

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public Set<String> types() {
        return FoldedFacts.TYPES;
    }

    @Override
    public void create(Connection tx) throws SQLException {
        StateTable.create(tx);
        try (Statement statement = tx.createStatement()) {
            statement.execute("""
                    create table fact (
                        position bigint not null,
                        event_id text not null,
                        community text collate "C" not null,
                        kind text not null,
                        occurred_on date not null,
                        quantity numeric not null,
                        fields jsonb not null,
                        withdraws bigint
                    );
                    create index on fact (position);
                    create index on fact (community, kind)
                    """);
        }
    }

    @Override
    public void apply(List<Recorded> events, Connection tx) throws SQLException {
        List<String> keys = events.stream().map(this::key).distinct().toList();
        Map<String, FactSubject> subjects = StateTable.load(tx, keys, FactSubject.class);
        List<Fact> facts = new ArrayList<>();
        for (Recorded event : events) {
            String key = key(event);
            Counting counting = FactFold.after(Optional.ofNullable(subjects.get(key)), Decoded.of(event));
            counting.subject().ifPresent(subject -> subjects.put(key, subject));
            facts.addAll(counting.facts());
        }
        insert(facts, tx);
        StateTable.save(
                tx,
                new TreeMap<>(subjects),
                (_, _) -> Owner.HIDDEN,
                events.getLast().position());
    }

    @Override
    public Optional<InMemoryFold> inMemory() {
        return Optional.of(new FactsInMemory());
    }

    @Override
    public String key(Recorded event) {
        return FoldedFacts.subject(event).toString();
    }

    private static void insert(List<Fact> facts, Connection tx) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("""
                insert into fact (position, event_id, community, kind, occurred_on, quantity, fields, withdraws)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """)) {
            for (Fact fact : facts) {
                BigDecimal quantity = fact.quantity();
                insert.setLong(1, fact.position());
                insert.setString(2, fact.eventId());
                insert.setString(3, fact.community());
                insert.setString(4, fact.kind());
                insert.setObject(5, fact.occurredOn());
                insert.setBigDecimal(6, quantity);
                insert.setString(7, new String(CanonicalJson.bytes(fact.fields()), StandardCharsets.UTF_8));
                if (fact.withdraws().isPresent()) {
                    insert.setLong(8, fact.withdraws().getAsLong());
                } else {
                    insert.setNull(8, Types.BIGINT);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
