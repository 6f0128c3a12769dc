package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import mingjing.console.platform.NodeRole;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.publication.Witnessing;
import mingjing.observability.DatabaseMeters;
import mingjing.observability.IntegrityMeters;
import mingjing.observability.LedgerHead;
import mingjing.observability.MachineMeters;
import mingjing.observability.ProjectionMeters;
import mingjing.observability.PublicationMeters;
import mingjing.observability.StoreTimings;
import mingjing.query.Moments;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.board.RectificationBoard;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.figure.Figures;
import mingjing.query.score.RuleBooks;
import mingjing.query.score.Scoreboard;
import mingjing.query.supervision.BurdenMeter;
import mingjing.store.EventStore;
import mingjing.store.StoreMeters;
import mingjing.store.projection.ProjectionRunner;
import mingjing.store.publication.IntegrityWatch;
import mingjing.store.publication.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Meters as beans; the store takes its own when it is opened, the others are read from the moment the node is ready. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    @Bean
    StoreMeters storeMeters(MeterRegistry registry) {
        return new StoreTimings(registry);
    }

    @Bean
    LoginMeters loginMeters(MeterRegistry registry) {
        return new LoginMeters(registry);
    }

    @Bean(destroyMethod = "close")
    Readings readings(MeterRegistry registry, List<Reading> readings, @Value("${mingjing.role:ALL}") NodeRole role) {
        return new Readings(registry, readings, role);
    }

    @Bean
    Reading headReading(MeterRegistry registry, EventStore store) {
        return Reading.ofNode("ledger", new LedgerHead(registry, store::head)::refresh);
    }

    @Bean
    Reading publicationReading(MeterRegistry registry, Publisher publisher, Witnessing witnessing) {
        return Reading.ofNode(
                "publication",
                new PublicationMeters(registry, publisher::publishing, witnessing::unwitnessed)::refresh);
    }

    @Bean
    Reading integrityReading(MeterRegistry registry, IntegrityWatch watch, EventStore store) {
        return Reading.ofNode(
                "integrity",
                new IntegrityMeters(registry, watch::integrity, store.settings().clock())::refresh);
    }

    @Bean
    Reading databaseReading(MeterRegistry registry, DataSource database) {
        return Reading.ofNode("database", new DatabaseMeters(registry, database)::refresh);
    }

    @Bean
    Reading machineReading(MeterRegistry registry, LedgerFolder ledger) {
        return Reading.ofNode("machine", new MachineMeters(registry, ledger.folder())::refresh);
    }

    @Bean
    Reading viewReading(MeterRegistry registry, ProjectionRunner views) {
        return Reading.ofViews("projections", new ProjectionMeters(registry, views::status)::refresh);
    }

    @Bean
    Reading rectificationReading(MeterRegistry registry, RectificationBoard board, Moments moments) {
        return Reading.ofWork("rectification", new RectificationMeters(registry, board, moments)::refresh);
    }

    @Bean
    Reading figureReading(MeterRegistry registry, Figures figures, Scoreboard scoreboard, Moments moments) {
        return Reading.ofWork("figures", new FigureMeters(registry, figures, scoreboard, moments)::refresh);
    }

    @Bean
    Reading burdenReading(MeterRegistry registry, BurdenMeter burden, Moments moments) {
        return Reading.ofWork("burden", new BurdenMeters(registry, burden, moments)::refresh);
    }

    @Bean
    Reading scoreReading(MeterRegistry registry, Scoreboard scoreboard, RuleBooks books, Moments moments) {
        return Reading.ofWork("scores", new ScoreMeters(registry, scoreboard, books, moments)::refresh);
    }

    @Bean
    Reading contestReading(
            MeterRegistry registry, ContestHall hall, PledgeRegister pledges, AppealRegister appeals, Moments moments) {
        return Reading.ofWork("contests", new ContestMeters(registry, hall, pledges, appeals, moments)::refresh);
    }
}
