package mingjing.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import mingjing.store.publication.Integrity;

/**
 * Whether what is stored is what was signed, as this node last read it back.
 *
 * <p>Before the first complete round the age is that of the node: a watch that never comes to an end is noticed too.
 */
public final class IntegrityMeters {
    private final Supplier<Integrity> integrity;
    private final Clock clock;
    private final Instant started;
    private final AtomicLong position = new AtomicLong();
    private final AtomicLong findings = new AtomicLong();
    private final AtomicLong limitMillis = new AtomicLong();
    private final AtomicLong ageMillis = new AtomicLong();

    public IntegrityMeters(MeterRegistry registry, Supplier<Integrity> integrity, Clock clock) {
        this.integrity = integrity;
        this.clock = clock;
        this.started = clock.instant();
        Gauge.builder("mingjing.ledger.verified", position, AtomicLong::doubleValue)
                .strongReference(true)
                .description("Position up to which every event was read back and compared with what was signed")
                .baseUnit("position")
                .register(registry);
        Gauge.builder("mingjing.ledger.findings", findings, AtomicLong::doubleValue)
                .strongReference(true)
                .description("Places in the database or the published files that were tampered with, at most 100")
                .register(registry);
        TimeGauge.builder("mingjing.ledger.verified.age", ageMillis, TimeUnit.MILLISECONDS, AtomicLong::doubleValue)
                .strongReference(true)
                .description("Time since the last complete reading of the log began; before the first, since the start")
                .register(registry);
        TimeGauge.builder("mingjing.ledger.verified.limit", limitMillis, TimeUnit.MILLISECONDS, AtomicLong::doubleValue)
                .strongReference(true)
                .description("Age that is not reached while the rounds go on as they should; grows with the log")
                .register(registry);
    }

    /** Reads it again. */
    public void refresh() {
        Integrity now = integrity.get();
        Instant at = clock.instant();
        position.set(now.position());
        findings.set(now.findings().size());
        limitMillis.set(now.limit().toMillis());
        ageMillis.set(now.age(at).orElse(Duration.between(started, at)).toMillis());
    }
}
