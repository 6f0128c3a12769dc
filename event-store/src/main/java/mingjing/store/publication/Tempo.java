package mingjing.store.publication;

import java.time.Duration;

/**
 * How fast a node reads its own log back: slowly enough that nobody notices.
 *
 * @param eventsPerSecond at most
 * @param betweenRounds from the beginning of one round to that of the next, at least
 */
public record Tempo(int eventsPerSecond, Duration betweenRounds) {
    private static final Duration GRACE = Duration.ofMinutes(1);

    public Tempo {
        if (eventsPerSecond < 1 || betweenRounds.isNegative()) {
            throw new IllegalArgumentException("no tempo: " + eventsPerSecond + " events/s, " + betweenRounds);
        }
    }

    /** 2,000 events a second, a round every ten minutes. */
    public static Tempo defaults() {
        return new Tempo(2_000, Duration.ofMinutes(10));
    }

    /** How long to rest after so many events that took so long. */
    Duration pause(long events, Duration took) {
        Duration pause = reading(events).minus(took);
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    /** Just before a round ends, the one before it began a round and its reading ago: twice that is too long. */
    Duration limit(long size) {
        Duration reading = reading(size);
        Duration apart = reading.compareTo(betweenRounds) > 0 ? reading : betweenRounds;
        return apart.plus(reading).multipliedBy(2).plus(GRACE);
    }

    private Duration reading(long events) {
        return Duration.ofNanos(Math.round(1e9 * events / eventsPerSecond));
    }
}
