package mingjing.console.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something may be tried: one bucket a key, of which the longest unused are forgotten. */
final class Limits {
    private static final int KEYS = 10_000;

    private final long most;
    private final Duration within;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEYS;
        }
    };

    /**
     * So many tries in a time, spread over it as they come back.
     *
     * @param most 1 or more
     */
    Limits(long most, Duration within, InstantSource clock) {
        this.most = most;
        this.within = within;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes one try of a key: nothing to wait for where there was one, else how long until there is. */
    Duration take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How long until there is a try; takes none. */
    Duration wait(String key) {
        return Duration.ofNanos(bucket(key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }
}
