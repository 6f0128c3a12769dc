package mingjing.console.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import mingjing.console.platform.NodeRole;
import mingjing.store.EventStore;
import mingjing.store.StoreFailure;
import mingjing.store.projection.ProjectionFailure;
import mingjing.store.projection.ProjectionRunner;
import mingjing.store.projection.ProjectionStatus;
import mingjing.store.publication.Integrity;
import mingjing.store.publication.IntegrityWatch;
import mingjing.store.publication.Publisher;
import mingjing.store.publication.Publishing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What health says of the platform, beside disk and database pool.
 *
 * <p>A ledger that was tampered with, or a view that stands, makes the node unwell but not unready: recording goes on.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    HealthIndicator logHealthIndicator(EventStore store) {
        return () -> {
            try {
                return Health.up().withDetail("position", store.head()).build();
            } catch (StoreFailure e) {
                return Health.down().build();
            }
        };
    }

    @Bean
    HealthIndicator publicationHealthIndicator(Publisher publisher, EventStore store) {
        return () -> {
            Publishing now = publisher.publishing();
            Health.Builder health =
                    now.stopped() ? Health.down() : now.trouble().isPresent() ? Health.unknown() : Health.up();
            now.trouble().ifPresent(why -> health.withDetail("trouble", why));
            return health.withDetail("published", now.size())
                    .withDetail("leading", now.leading())
                    .build();
        };
    }

    /** Views of a node that keeps none are another node's business. */
    @Bean
    HealthIndicator viewsHealthIndicator(ProjectionRunner runner, @Value("${mingjing.role:ALL}") NodeRole role) {
        return () -> {
            if (!role.showsViews()) {
                return Health.up().withDetail("role", role).build();
            }
            try {
                return views(runner.status());
            } catch (ProjectionFailure e) {
                return Health.down().build();
            }
        };
    }

    private static Health views(List<ProjectionStatus> all) {
        boolean failed = all.stream().anyMatch(view -> view.state() == ProjectionStatus.State.FAILED);
        return (failed ? Health.down() : Health.up())
                .withDetail(
                        "lag",
                        all.stream().mapToLong(ProjectionStatus::lag).max().orElse(0))
                .withDetail(
                        "parked",
                        all.stream().mapToLong(ProjectionStatus::parkedEvents).sum())
                .withDetail(
                        "failed",
                        all.stream()
                                .filter(view -> view.state() == ProjectionStatus.State.FAILED)
                                .map(ProjectionStatus::name)
                                .toList())
                .build();
    }

    @Bean
    HealthIndicator integrityHealthIndicator(IntegrityWatch watch, Clock clock) {
        return () -> {
            Integrity now = watch.integrity();
            Health.Builder health = now.findings().isEmpty() ? Health.up() : Health.down();
            now.age(clock.instant()).map(Duration::toSeconds).ifPresent(age -> health.withDetail("ageSeconds", age));
            return health.withDetail("verified", now.position())
                    .withDetail("findings", now.findings().size())
                    .build();
        };
    }
}
