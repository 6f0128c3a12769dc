package mingjing.store;

import java.time.Clock;
import java.time.Duration;

/** How a store is run; {@link #defaults()} is right for a node. */
public record StoreSettings(
        Clock clock, Upcasters upcasters, StoreMeters meters, int maxBatch, int queueCapacity, Duration poll) {

    /** System clock, no upcaster, no meter, batches up to 256, 4,096 waiting commands, 250 ms between polls. */
    public static StoreSettings defaults() {
        return new StoreSettings(
                Clock.systemUTC(), Upcasters.none(), StoreMeters.none(), 256, 4_096, Duration.ofMillis(250));
    }

    public StoreSettings withClock(Clock other) {
        return new StoreSettings(other, upcasters, meters, maxBatch, queueCapacity, poll);
    }

    public StoreSettings withUpcasters(Upcasters other) {
        return new StoreSettings(clock, other, meters, maxBatch, queueCapacity, poll);
    }

    public StoreSettings withMeters(StoreMeters other) {
        return new StoreSettings(clock, upcasters, other, maxBatch, queueCapacity, poll);
    }

    /** Up to so many commands in one transaction. */
    public StoreSettings withMaxBatch(int other) {
        return new StoreSettings(clock, upcasters, meters, other, queueCapacity, poll);
    }
}
