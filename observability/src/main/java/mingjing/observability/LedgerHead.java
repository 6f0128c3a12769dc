package mingjing.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Where the log ends, as last read: a scrape must neither wait for the database nor show NaN while it is away. */
public final class LedgerHead {
    private final LongSupplier head;
    private final AtomicLong read = new AtomicLong();

    public LedgerHead(MeterRegistry registry, LongSupplier head) {
        this.head = head;
        Gauge.builder("mingjing.ledger.head", read, AtomicLong::doubleValue)
                .strongReference(true)
                .description(
                        "Position of the last event of the log; positions have no gaps, so also the number of events")
                .baseUnit("events")
                .register(registry);
    }

    /** Reads it again. */
    public void refresh() {
        read.set(head.getAsLong());
    }
}
