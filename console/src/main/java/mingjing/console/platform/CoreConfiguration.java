package mingjing.console.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;
import mingjing.command.platform.Commands;
import mingjing.console.appeals.AppealOrders;
import mingjing.console.contests.ContestOrders;
import mingjing.console.contests.Envelopes;
import mingjing.console.database.Database;
import mingjing.console.people.People;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.publication.MissingEvents;
import mingjing.console.reports.ReportOrders;
import mingjing.console.rulebooks.RuleBookOrders;
import mingjing.console.samples.SampleOrders;
import mingjing.console.security.AccessLog;
import mingjing.console.security.Accounts;
import mingjing.console.security.Rights;
import mingjing.console.security.SecurityConfiguration;
import mingjing.console.security.UnitScope;
import mingjing.ledger.publication.Publication;
import mingjing.query.Moments;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.board.RectificationBoard;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.StudyRegister;
import mingjing.query.replay.LiveStates;
import mingjing.query.report.DutyReports;
import mingjing.query.score.Facts;
import mingjing.query.score.RuleBookShelf;
import mingjing.query.score.Scoreboard;
import mingjing.query.supervision.SampleRegister;
import mingjing.store.EventStore;
import mingjing.store.StoreMeters;
import mingjing.store.publication.Publisher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The recording part of a node and the directories, as beans. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean(destroyMethod = "close")
    Core core(
            DataSource dataSource,
            Publication publication,
            LedgerFolder folder,
            Clock clock,
            ObjectProvider<StoreMeters> meters,
            @Value("${mingjing.role:ALL}") NodeRole role) {
        if (role.takesOrders()) {
            new MissingEvents(dataSource, publication, folder, clock).restore();
        }
        return Core.start(dataSource, clock, meters.getIfAvailable(StoreMeters::none));
    }

    @Bean(destroyMethod = "")
    EventStore eventStore(Core core) {
        return core.store();
    }

    @Bean
    Commands commands(Core core) {
        return core.commands();
    }

    @Bean
    People people(Core core) {
        return core.people();
    }

    @Bean
    RuleBookShelf ruleBooks(Core core) {
        return core.ruleBooks();
    }

    @Bean
    RuleBookOrders ruleBookOrders(
            Core core, RectificationBoard board, Organisation organisation, Facts facts, Clock clock) {
        return new RuleBookOrders(
                core.store(), core.ruleBooks(), clock, moment -> new LiveStates(board, organisation, facts, moment));
    }

    @Bean
    AppealOrders appealOrders(
            EventStore store, Facts facts, AppealRegister appeals, Accounts accounts, Moments moments) {
        return new AppealOrders(store, facts, appeals, accounts, moments);
    }

    @Bean
    ContestOrders contestOrders(
            Core core,
            ContestHall hall,
            Scoreboard scoreboard,
            Organisation organisation,
            People people,
            Moments moments) {
        return new ContestOrders(
                hall,
                scoreboard,
                organisation,
                people,
                new Envelopes(core.dataSource()),
                moments,
                CoreConfiguration::salt);
    }

    private static String salt() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Bean
    ReportOrders reportOrders(DutyReports reports, Moments moments) {
        return new ReportOrders(reports, moments);
    }

    @Bean
    SampleOrders sampleOrders(EventStore store, SampleRegister samples, Publisher publisher, Moments moments) {
        return new SampleOrders(store, samples, publisher.log(), moments);
    }

    @Bean
    PasswordEncoder passwordEncoder(Clock clock) {
        return SecurityConfiguration.passwords(clock);
    }

    @Bean
    AccessLog accessLog(Core core) {
        return new RecordedAccess(core.commands(), core.clock());
    }

    /** After the core, which brings the tables. */
    @Bean
    Accounts accounts(Core core, PasswordEncoder passwords, Clock clock) {
        return new Accounts(core.dataSource(), passwords, clock);
    }

    @Bean
    Rights rights(UnitScope scope, People people) {
        return new Rights(scope, person -> people.byId(person).isPresent());
    }

    @Bean
    UnitScope unitScope(
            Moments moments,
            RectificationBoard board,
            StudyRegister studies,
            ActivityRegister activities,
            ConcernRegister concerns,
            PledgeRegister pledges,
            Organisation organisation) {
        return new BoardScope(moments, board, studies, activities, concerns, pledges, organisation);
    }
}
