package mingjing.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.store.Append;
import mingjing.store.CanonicalJson;
import mingjing.store.Condition;
import mingjing.store.EventStore;
import mingjing.store.NewEvent;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.StoreSettings;
import mingjing.store.TestDatabase;
import mingjing.store.projection.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log in a real database on the evening of 31 December 2022, with every view kept by hand. */
public final class Ledger implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-31T12:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open(StoreSettings.defaults().withClock(CLOCK));
    private final Moments moments = new Moments(store, CLOCK);
    private long kept;
    private long count;

    public Ledger() {
        this(true);
    }

    /** With tables to fold into by hand, or without, for a runner that makes its own. */
    public Ledger(boolean byHand) {
        if (byHand) {
            Projections.all().forEach(this::create);
        }
    }

    /** The whole year, shared by all tests that only read it; it goes with the server. */
    public static Ledger ofTheYear() {
        return Shared.YEAR;
    }

    private static final class Shared {
        static final Ledger YEAR = Ledger.of(Year.whole());
    }

    /** A log that holds these events, folded into the tables. */
    public static Ledger of(List<DomainEvent> events) {
        Ledger ledger = new Ledger();
        ledger.record(events.toArray(DomainEvent[]::new));
        ledger.keep();
        return ledger;
    }

    /** Appends events without telling the tables; the answer is the last position. */
    public long record(DomainEvent... events) {
        List<NewEvent> recorded = List.of(events).stream().map(this::stored).toList();
        String command = "command-" + count;
        store.append(new Append(recorded, Condition.none(), command, command, "clerk", Map.of()))
                .join();
        return count;
    }

    private NewEvent stored(DomainEvent event) {
        return new NewEvent(
                "event-" + ++count,
                Vocabulary.EVENTS.nameOf(event.getClass()),
                Vocabulary.EVENTS.revisionOf(event.getClass()),
                new TreeSet<>(Vocabulary.EVENTS.tagsOf(event)),
                event.occurredOn(),
                CanonicalJson.bytes(event));
    }

    /** Folds what is new into every table. */
    public void keep() {
        Projections.all().forEach(view -> fold(view, kept));
        kept = store.head();
    }

    /** Throws every table away and fills it again from the first event. */
    public void rebuild() {
        for (Projection view : Projections.all()) {
            execute("drop schema view_" + view.name() + " cascade");
            create(view);
            fold(view, 0);
        }
    }

    private void create(Projection view) {
        execute("create schema view_" + view.name());
        inTransaction(view, view::create);
    }

    private void fold(Projection view, long after) {
        long from = after;
        while (from < store.head()) {
            Page page = store.page(Query.types(view.types()), from, 7);
            if (!page.events().isEmpty()) {
                inTransaction(view, tx -> view.apply(page.events(), tx));
            }
            from = page.upTo();
        }
    }

    @FunctionalInterface
    private interface Work {
        void in(Connection tx) throws SQLException;
    }

    private void inTransaction(Projection view, Work work) {
        try (Connection tx = dataSource().getConnection()) {
            tx.setAutoCommit(false);
            try (Statement path = tx.createStatement()) {
                path.execute("set local search_path to view_" + view.name());
            }
            work.in(tx);
            tx.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(view.name(), e);
        }
    }

    private void execute(String sql) {
        try {
            database.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every row of every table, as text. */
    public List<String> tables() {
        return Projections.all().stream()
                .flatMap(view -> {
                    String schema = "view_" + view.name();
                    String fact =
                            view.name().equals("facts") ? " union all select fact::text from " + schema + ".fact" : "";
                    return JdbcClient.create(dataSource())
                            .sql("select state::text as line from " + schema + ".state" + fact + " order by line")
                            .query(String.class)
                            .list()
                            .stream();
                })
                .toList();
    }

    public EventStore store() {
        return store;
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    public Moments moments() {
        return moments;
    }

    public Asked now() {
        return moments.now();
    }

    public Asked asOf(long position) {
        return moments.ask(Optional.of("@" + position), Optional.empty());
    }

    public Asked until(String day) {
        return moments.ask(Optional.empty(), Optional.of(day));
    }

    public Asked at(long position, String day) {
        return moments.ask(Optional.of("@" + position), Optional.of(day));
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
