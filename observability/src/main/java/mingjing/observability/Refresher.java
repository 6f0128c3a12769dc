package mingjing.observability;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads figures again and again, and says how old they are.
 *
 * <p>A figure that cannot be read keeps its last value, which looks healthy: so the age of every set of figures is a gauge too,
 * and an alert watches it.
 */
public final class Refresher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final MeterRegistry registry;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("metrics").factory());

    public Refresher(MeterRegistry registry) {
        this.registry = registry;
        this.clock = registry.config().clock();
    }

    /** Runs a reading at once and then again and again; {@code figures} names it on the age gauge. */
    public void every(Duration pause, String figures, Runnable reading) {
        Runnable task = task(figures, reading);
        var _ = executor.scheduleWithFixedDelay(task, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Catches everything, because a schedule ends silently with the first exception that leaves its task. */
    Runnable task(String figures, Runnable reading) {
        AtomicLong readAt = age(figures);
        return () -> {
            try {
                reading.run();
                readAt.set(clock.monotonicTime());
            } catch (RuntimeException e) {
                LOG.warn("could not read the figures of {}, they stay as they were: {}", figures, e.getMessage(), e);
            }
        };
    }

    private AtomicLong age(String figures) {
        AtomicLong readAt = new AtomicLong(clock.monotonicTime());
        TimeGauge.builder("mingjing.metrics.age", readAt, TimeUnit.NANOSECONDS, at -> clock.monotonicTime() - at.get())
                .strongReference(true)
                .description("Time since a set of figures was last read; before the first reading, since the start")
                .tag("of", figures)
                .register(registry);
        return readAt;
    }

    /** Waits for the reading under way, so that nobody closes the database under it. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the reading of figures did not end within 10 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
