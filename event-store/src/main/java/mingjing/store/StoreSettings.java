package mingjing.store;

import java.time.Clock;
import java.time.Duration;

/**
 * How a store is run; {@link #defaults()} is right for a node.
 *
 * @param maxBatch so many commands at most go into one transaction
 * @param queueCapacity so many commands may wait before callers are held up
 * @param poll how often to look for what other nodes appended in case their notification was lost
 * @param patience how long an append waits for a head that somebody holds before it fails; three times that for a server that
 *     was cut off without a word, by appends and by those who source together
 */
public record StoreSettings(
        Clock clock,
        Upcasters upcasters,
        StoreMeters meters,
        int maxBatch,
        int queueCapacity,
        Duration poll,
        Duration patience) {

    /** System clock, no upcaster, no meter, batches up to 256, 4,096 waiting commands, 250 ms between polls, 10 s patience. */
    public static StoreSettings defaults() {
        return new StoreSettings(
                Clock.systemUTC(),
                Upcasters.none(),
                StoreMeters.none(),
                256,
                4_096,
                Duration.ofMillis(250),
                Duration.ofSeconds(10));
    }

    public StoreSettings withClock(Clock other) {
        return new StoreSettings(other, upcasters, meters, maxBatch, queueCapacity, poll, patience);
    }

    public StoreSettings withUpcasters(Upcasters other) {
        return new StoreSettings(clock, other, meters, maxBatch, queueCapacity, poll, patience);
    }

    public StoreSettings withMeters(StoreMeters other) {
        return new StoreSettings(clock, upcasters, other, maxBatch, queueCapacity, poll, patience);
    }

    public StoreSettings withMaxBatch(int other) {
        return new StoreSettings(clock, upcasters, meters, other, queueCapacity, poll, patience);
    }

    public StoreSettings withPatience(Duration other) {
        return new StoreSettings(clock, upcasters, meters, maxBatch, queueCapacity, poll, other);
    }
}
