package mingjing.query.score;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import mingjing.events.Tag;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.FoldedView;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.rules.Fact;
import mingjing.rules.FactColumns;
import mingjing.rules.Moment;
import mingjing.store.CanonicalJson;
import mingjing.store.Criterion;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;
import mingjing.store.projection.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** 事实: what every event counts for, and for whom. Facts of units that are not communities are kept, and not ranked. */
public final class Facts {
    private final EventStore store;
    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final FactKeeper keeper;

    /** Facts that are read anew by each program. */
    public Facts(EventStore store, DataSource dataSource, Organisation organisation) {
        this(store, dataSource, organisation, Optional.empty(), 0);
    }

    /**
     * Facts that a later program finds in a file.
     *
     * @param worthSaving how many facts must be new before the file is written again
     */
    public Facts(
            EventStore store, DataSource dataSource, Organisation organisation, Optional<Path> file, int worthSaving) {
        this.store = store;
        this.jdbc = JdbcClient.create(dataSource);
        this.organisation = organisation;
        this.keeper = new FactKeeper(this, store, file, worthSaving);
    }

    /** Lends all facts known by a position in columns, and perhaps later ones: who looks says the position again. */
    public <T> T over(long position, Function<FactColumns, T> look) {
        return keeper.over(position, look);
    }

    /** The event of each position that counts for a community. */
    public LongFunction<String> events(String community) {
        Map<Long, String> known = new HashMap<>();
        jdbc.sql("select position, event_id from view_facts.fact where community = :community")
                .param("community", community)
                .query(row -> {
                    known.put(row.getLong(1), row.getString(2));
                });
        return position -> event(known, position);
    }

    /** The same facts, each with the id of its event: asked for all at once, since a figure may have thousands. */
    public List<Fact> named(List<Fact> facts) {
        Long[] positions = facts.stream().map(Fact::position).distinct().toArray(Long[]::new);
        Map<Long, String> known = new HashMap<>();
        jdbc.sql("select distinct position, event_id from view_facts.fact where position = any(:positions)")
                .param("positions", positions)
                .query(row -> {
                    known.put(row.getLong(1), row.getString(2));
                });
        return facts.stream()
                .map(fact -> fact.saidBy(event(known, fact.position())))
                .toList();
    }

    /** The table may not have seen the newest events yet. */
    private String event(Map<Long, String> known, long position) {
        return known.computeIfAbsent(
                position, at -> store.at(at).map(Recorded::id).orElse(""));
    }

    /**
     * Every fact known by the asked position, in recorded order, withdrawn ones and withdrawals included.
     *
     * <p>Days are left to the scoring, because a withdrawal holds from its own day on, which may be a later one. The person is the secretary on the fact's day.
     */
    public List<Fact> facts(Asked asked) {
        List<Fact> facts = new ArrayList<>();
        each(0, asked.position(), facts::add);
        Chart chart = organisation.chart(asked);
        return facts.stream().map(fact -> FoldedFacts.answeredFor(fact, chart)).toList();
    }

    /** Whether the event at a position counts for a unit, or did until it was taken back. */
    public boolean counts(long position, UnitId unit) {
        List<Fact> facts = jdbc.sql("""
                        select *
                        from view_facts.fact
                        where position = :position and community = :unit and withdraws is null
                        """)
                .param("position", position)
                .param("unit", unit.value())
                .query((row, _) -> fact(row))
                .list();
        return !facts.isEmpty()
                || folded(position - 1, position).stream()
                        .anyMatch(fact ->
                                fact.withdraws().isEmpty() && fact.community().equals(unit.value()));
    }

    public static Projection projection() {
        return new FactsTable();
    }

    /** Facts of the events in a stretch of the log, without the table. */
    List<Fact> folded(long after, long upTo) {
        Map<Tag, Optional<FactSubject>> subjects = new HashMap<>();
        List<Fact> facts = new ArrayList<>();
        FoldedView.read(store, Query.types(FoldedFacts.TYPES), after, known(upTo), event -> {
            Tag subject = FoldedFacts.subject(event.recorded());
            Optional<FactSubject> before = subjects.containsKey(subject)
                    ? subjects.getOrDefault(subject, Optional.empty())
                    : remembered(subject, after);
            Counting counting = FactFold.after(before, event);
            subjects.put(subject, counting.subject());
            facts.addAll(counting.facts());
        });
        return facts;
    }

    private Optional<FactSubject> remembered(Tag subject, long upTo) {
        List<Decoded> earlier = new ArrayList<>();
        Query stream = new Query(List.of(new Criterion(FoldedFacts.TYPES, Set.of(subject))));
        FoldedView.read(store, stream, 0, known(upTo), earlier::add);
        Optional<FactSubject> known = Optional.empty();
        for (Decoded event : earlier) {
            known = FactFold.after(known, event).subject();
        }
        return known;
    }

    private static Asked known(long position) {
        return new Asked(Moment.asOf(position), false, Optional.empty(), Optional.empty());
    }

    /** The facts of a stretch of the log in recorded order: from the table, and what it has not seen yet from the log. */
    void each(long after, long upTo, Consumer<Fact> reader) {
        long[] seen = {0};
        jdbc.sql("""
                        select seen.position as seen, fact.*
                        from view_facts.seen
                        left join view_facts.fact on fact.position > :after and fact.position <= :upTo
                        order by fact.position
                        """).param("after", after).param("upTo", upTo).query(row -> {
            seen[0] = row.getLong("seen");
            if (row.getString("event_id") != null) {
                reader.accept(fact(row));
            }
        });
        folded(Math.max(after, seen[0]), upTo).forEach(reader);
    }

    private static Fact fact(ResultSet row) throws SQLException {
        long withdraws = row.getLong("withdraws");
        return new Fact(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("community"),
                "",
                row.getString("kind"),
                row.getObject("occurred_on", LocalDate.class),
                row.getBigDecimal("quantity"),
                CanonicalJson.mapper().readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {}),
                withdraws == 0 ? OptionalLong.empty() : OptionalLong.of(withdraws));
    }
}
