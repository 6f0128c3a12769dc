package mingjing.console.platform;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import mingjing.command.platform.AxonParts;
import mingjing.command.platform.Commands;
import mingjing.console.imports.LedgerKinds;
import mingjing.console.people.People;
import mingjing.console.rulebooks.RuleBookOrders;
import mingjing.events.rectification.LightRule;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.query.replay.ReplayedStates;
import mingjing.query.replay.States;
import mingjing.query.score.RuleBookShelf;
import mingjing.rules.Moment;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.StoreMeters;
import mingjing.store.StoreSettings;
import mingjing.store.TimeOrderedId;
import mingjing.store.axon.PostgresEventStorageEngine;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.flywaydb.core.Flyway;

/** The part of a node that records: store, commands and directories, without any page around it. */
public final class Core implements AutoCloseable {
    private static final String LATEST = "latest";

    private final DataSource dataSource;
    private final Clock clock;
    private final EventStore store;
    private final AxonConfiguration axon;
    private final Commands commands;
    private final People people;
    private final RuleBookShelf ruleBooks;

    private Core(DataSource dataSource, Clock clock, StoreMeters meters) {
        this.dataSource = dataSource;
        this.clock = clock;
        store = EventStore.open(
                dataSource, StoreSettings.defaults().withClock(clock).withMeters(meters));
        axon = AxonParts.configure(clock)
                .registerEventStorageEngine(
                        parts -> new PostgresEventStorageEngine(store, parts.getComponent(EventConverter.class)))
                .build();
        axon.start();
        commands = new Commands(
                axon.getComponent(CommandGateway.class),
                store,
                () -> TimeOrderedId.of(clock.instant(), ThreadLocalRandom.current())
                        .toString());
        people = new People(dataSource);
        ruleBooks = new RuleBookShelf(store, dataSource);
    }

    /** Brings the schema up to date and opens the store. */
    public static Core start(DataSource dataSource, Clock clock, StoreMeters meters) {
        migrate(dataSource, LATEST, LATEST);
        return new Core(dataSource, clock, meters);
    }

    /** Opens the store on the schema that is there: a backup changes nothing. */
    public static Core asItIs(DataSource dataSource, Clock clock) {
        return new Core(dataSource, clock, StoreMeters.none());
    }

    /** Brings the schema to versions that an older program may have had. */
    public static void migrate(DataSource dataSource, String store, String console) {
        EventStore.migrate(dataSource, store);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/console")
                .table("flyway_console")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(console)
                .load()
                .migrate();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Clock clock() {
        return clock;
    }

    public EventStore store() {
        return store;
    }

    public Commands commands() {
        return commands;
    }

    public People people() {
        return people;
    }

    public RuleBookShelf ruleBooks() {
        return ruleBooks;
    }

    /** The ledgers that can be imported now. */
    public LedgerKinds ledgerKinds() {
        return LedgerKinds.with(ruleBooks.kinds().all());
    }

    /** Orders about rule books that need no tables: boards are made straight from the log. */
    public RuleBookOrders ruleBookOrders() {
        return new RuleBookOrders(store, ruleBooks, clock, this::replayed);
    }

    /** What boards showed at a moment, folded from the log alone. */
    public States replayed(Moment moment) {
        ReplayedStates states = new ReplayedStates(moment.day(), LightRule.standard());
        Asked asked = new Asked(Moment.asOf(moment.position()), false, Optional.empty(), Optional.empty());
        FoldedView.read(store, Query.everything(), 0, asked, event -> states.take(event.recorded()));
        return states;
    }

    @Override
    public void close() {
        axon.shutdown();
        store.close();
    }
}
