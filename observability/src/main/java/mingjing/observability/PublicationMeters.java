package mingjing.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import mingjing.store.publication.Publishing;

/** How far the log is signed and published, as last read; set it beside {@link LedgerHead}. */
public final class PublicationMeters {
    private final Supplier<Publishing> publishing;
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong stopped = new AtomicLong();

    /** @param unwitnessed since when no quorum of witnesses was complete; zero where nobody is asked */
    public PublicationMeters(MeterRegistry registry, Supplier<Publishing> publishing, Supplier<Duration> unwitnessed) {
        this.publishing = publishing;
        Gauge.builder("mingjing.ledger.unwitnessed", () -> unwitnessed.get().toSeconds())
                .strongReference(true)
                .description("How long ago a quorum of witnesses was last complete, 0 where the policy asks for none")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("mingjing.ledger.published", published, AtomicLong::doubleValue)
                .strongReference(true)
                .description("Events that a signed and published checkpoint covers")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("mingjing.ledger.stopped", stopped, AtomicLong::doubleValue)
                .strongReference(true)
                .description("1 while nothing is signed because what was recorded contradicts what was signed, else 0")
                .register(registry);
    }

    /** Reads it again. */
    public void refresh() {
        Publishing now = publishing.get();
        published.set(now.size());
        stopped.set(now.stopped() ? 1 : 0);
    }
}
