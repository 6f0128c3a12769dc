package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import mingjing.console.publication.Witnessing;
import mingjing.observability.IntegrityMeters;
import mingjing.observability.LedgerHead;
import mingjing.observability.ProjectionMeters;
import mingjing.observability.PublicationMeters;
import mingjing.observability.Refresher;
import mingjing.observability.StoreTimings;
import mingjing.query.Moments;
import mingjing.query.board.RectificationBoard;
import mingjing.query.figure.Figures;
import mingjing.query.score.Scoreboard;
import mingjing.query.supervision.BurdenMeter;
import mingjing.store.EventStore;
import mingjing.store.StoreMeters;
import mingjing.store.projection.ProjectionRunner;
import mingjing.store.publication.IntegrityWatch;
import mingjing.store.publication.Publisher;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Meters as beans; the store takes its own when it is opened, the others are read from the moment the node is ready. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(15);

    @Bean
    StoreMeters storeMeters(MeterRegistry registry) {
        return new StoreTimings(registry);
    }

    @Bean(destroyMethod = "close")
    Readings readings(
            MeterRegistry registry,
            EventStore store,
            Publisher publisher,
            Witnessing witnessing,
            IntegrityWatch watch,
            Optional<ProjectionRunner> views,
            RectificationBoard board,
            Figures figures,
            Scoreboard scoreboard,
            BurdenMeter burden,
            Moments moments) {
        BurdenMeters asked = new BurdenMeters(registry, burden, moments);
        FigureMeters stated = new FigureMeters(registry, figures, scoreboard, moments);
        return new Readings(registry, store, publisher, witnessing, watch, views, board, stated, asked, moments);
    }

    /** Depends on what it reads, so Spring stops it before. */
    static final class Readings implements AutoCloseable {
        private final Refresher refresher;
        private final LedgerHead head;
        private final PublicationMeters publication;
        private final IntegrityMeters integrity;
        private final Optional<ProjectionRunner> views;
        private final RectificationMeters rectification;
        private final FigureMeters figures;
        private final BurdenMeters burden;
        private final MeterRegistry registry;

        Readings(
                MeterRegistry registry,
                EventStore store,
                Publisher publisher,
                Witnessing witnessing,
                IntegrityWatch watch,
                Optional<ProjectionRunner> views,
                RectificationBoard board,
                FigureMeters figures,
                BurdenMeters burden,
                Moments moments) {
            this.figures = figures;
            this.burden = burden;
            this.registry = registry;
            this.views = views;
            refresher = new Refresher(registry);
            head = new LedgerHead(registry, store::head);
            publication = new PublicationMeters(registry, publisher::publishing, witnessing::unwitnessed);
            integrity = new IntegrityMeters(
                    registry, watch::integrity, store.settings().clock());
            rectification = new RectificationMeters(registry, board, moments);
        }

        /** A node that only takes orders keeps no views, so it has nothing to say about them. */
        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            refresher.every(OFTEN, "ledger", head::refresh);
            refresher.every(OFTEN, "publication", publication::refresh);
            refresher.every(OFTEN, "integrity", integrity::refresh);
            views.ifPresent(runner -> {
                ProjectionMeters projections = new ProjectionMeters(registry, runner::status);
                refresher.every(OFTEN, "projections", projections::refresh);
                refresher.every(NOW_AND_THEN, "rectification", rectification::refresh);
                refresher.every(NOW_AND_THEN, "figures", figures::refresh);
                refresher.every(NOW_AND_THEN, "burden", burden::refresh);
            });
        }

        @Override
        public void close() {
            refresher.close();
        }
    }
}
