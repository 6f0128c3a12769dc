package mingjing.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.IntStream;
import mingjing.store.StoreMeters;

/** How long recording takes, how much goes into one transaction, and how often a decision came too late. */
public final class StoreTimings implements StoreMeters {
    /** Few and fixed, so that nodes add up and a panel reads the same after an upgrade; 50 ms is the promise for visibility. */
    private static final Duration[] BUCKETS = IntStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer appended;
    private final Timer committed;
    private final DistributionSummary batch;
    private final Counter events;
    private final Counter conflicts;
    private final Counter resent;

    public StoreTimings(MeterRegistry registry) {
        appended = Timer.builder("mingjing.append")
                .description("From the call of a command's append to its commit")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        committed = Timer.builder("mingjing.append.commit")
                .description("One transaction of the writer, from its check to its commit")
                .register(registry);
        batch = DistributionSummary.builder("mingjing.append.batch")
                .description("Commands that shared one transaction")
                .baseUnit("commands")
                .register(registry);
        events = Counter.builder("mingjing.append.events")
                .description("Events this node has recorded since its start")
                .baseUnit("events")
                .register(registry);
        conflicts = Counter.builder("mingjing.append.conflicts")
                .description("Commands lost to an event their decision had not seen")
                .baseUnit("conflicts")
                .register(registry);
        resent = Counter.builder("mingjing.append.resent")
                .description("Commands that came a second time and got their first answer")
                .baseUnit("commands")
                .register(registry);
    }

    @Override
    public void batchAppended(int commands, int recorded, Duration took) {
        committed.record(took);
        batch.record(commands);
        events.increment(recorded);
    }

    @Override
    public void appended(Duration took) {
        appended.record(took);
    }

    @Override
    public void conflict() {
        conflicts.increment();
    }

    @Override
    public void resent() {
        resent.increment();
    }
}
