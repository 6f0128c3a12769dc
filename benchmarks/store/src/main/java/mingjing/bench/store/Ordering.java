package mingjing.bench.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mingjing.bench.driver.ClosedLoop;
import mingjing.bench.driver.Measured;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.problems.ProblemLives;
import mingjing.command.Command;
import mingjing.command.rectification.ReportProgress;
import org.axonframework.messaging.core.Metadata;

/** Whole orders: each loads a problem, decides, and appends one event under the condition that nothing happened to it since. */
final class Ordering {
    /** So many orders a caller gives about one problem before it takes the next. */
    private static final int A_PROBLEM = 20;

    private static final int PROBLEMS = 2_000;

    private final Postgres postgres;

    Ordering(Postgres postgres) {
        this.postgres = postgres;
    }

    /** As the API and the importer give orders: with a receipt at the end. */
    Measured withReceipts(int callers, Duration warmUp, Duration measured) throws Exception {
        return run(
                callers, warmUp, measured, node -> order -> node.commands().carryOut(order, "bench", Optional.empty()));
    }

    /** Axon's gateway alone: load, decide, append. */
    Measured throughTheGateway(int callers, Duration warmUp, Duration measured) throws Exception {
        return run(
                callers,
                warmUp,
                measured,
                node -> order -> node.gateway()
                        .send(order, Metadata.emptyInstance())
                        .getResultMessage()
                        .join());
    }

    private interface Way {
        Object carryOut(Command order);
    }

    private Measured run(int callers, Duration warmUp, Duration measured, Function<ApplicationNode, Way> through)
            throws Exception {
        try (ApplicationNode node = new ApplicationNode(postgres)) {
            node.happened(1, _ -> ProblemLives.units());
            node.happened(PROBLEMS, ProblemLives::untilPlanned);
            postgres.checkpoint();
            AtomicInteger next = new AtomicInteger();
            Way way = through.apply(node);
            return ClosedLoop.run(callers, warmUp, measured, _ -> new Worker(next, way));
        }
    }

    /** Gives order after order about problems that nobody else works on. */
    private static final class Worker implements ClosedLoop.Caller {
        private final AtomicInteger problems;
        private final Way way;
        private int problem;
        private int given;

        Worker(AtomicInteger problems, Way way) {
            this.problems = problems;
            this.way = way;
            this.problem = problems.getAndIncrement() % PROBLEMS;
        }

        @Override
        public boolean once() {
            if (given++ == A_PROBLEM) {
                given = 1;
                problem = problems.getAndIncrement() % PROBLEMS;
            }
            way.carryOut(new ReportProgress(
                    ProblemLives.problem(problem),
                    ProblemLives.measure(problem, 1),
                    given,
                    "已清理到 " + given + " 层",
                    ProblemLives.OWNER,
                    ProblemLives.DAY));
            return true;
        }
    }
}
