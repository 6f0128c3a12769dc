package mingjing.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import mingjing.events.DomainEvent;
import mingjing.query.board.RectificationBoard;
import mingjing.query.platform.QueryConfiguration;
import mingjing.query.score.RuleBooks;
import mingjing.query.score.Scoreboard;
import mingjing.store.EventStore;
import mingjing.store.projection.ProjectionRunner;
import mingjing.store.projection.ProjectionStatus;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ProjectionsTest {
    @Test
    void the_runner_keeps_and_rebuilds_the_same_views() {
        try (Ledger kept = Ledger.of(Year.whole());
                Ledger run = new Ledger(false);
                ProjectionRunner runner = new ProjectionRunner(run.store(), run.dataSource(), Projections.all())) {
            runner.start();
            long head = run.record(Year.whole().toArray(DomainEvent[]::new));
            assertThat(runner.awaitCaughtUp(head, Duration.ofSeconds(20))).isTrue();
            assertThat(runner.status())
                    .hasSize(Projections.all().size())
                    .allSatisfy(status -> assertThat(status.parkedEvents()).isZero());
            assertThat(Views.of(run).answers(run.now()))
                    .isEqualTo(Views.of(kept).answers(kept.now()));
            assertThat(run.tables()).isEqualTo(kept.tables());
            Projections.all().forEach(view -> runner.rebuild(view.name()));
            await(runner, head);
            assertThat(run.tables()).isEqualTo(kept.tables());
        }
    }

    @SuppressWarnings("BusyWait")
    private static void await(ProjectionRunner runner, long head) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline
                && !runner.status().stream()
                        .allMatch(status -> status.state() == ProjectionStatus.State.RUNNING
                                && status.rebuild().isEmpty()
                                && status.position() >= head)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void the_configuration_wires_every_view() {
        try (Ledger ledger = Ledger.of(Year.whole());
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(EventStore.class, ledger::store, bean -> bean.setDestroyMethodName(""));
            context.registerBean(DataSource.class, ledger::dataSource, bean -> bean.setDestroyMethodName(""));
            context.registerBean(Clock.class, () -> Ledger.CLOCK);
            context.registerBean(Names.class, Names::codes);
            context.registerBean(RuleBooks.class, () -> new ShelvedBooks(List.of()));
            context.register(QueryConfiguration.class);
            context.refresh();
            assertThat(context.getBean(RectificationBoard.class)
                            .summary(ledger.now())
                            .problems())
                    .isEqualTo(3);
            assertThat(context.getBean(Scoreboard.class)).isNotNull();
        }
    }
}
