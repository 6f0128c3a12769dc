package mingjing.console.webhooks;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after so many failures in a row: three times as long each time, up to six hours, give or take a quarter. */
final class Backoff {
    /** After so many the webhook is stopped: about 23 hours after the first. */
    static final int MOST = 12;

    private static final long FIRST = Duration.ofSeconds(5).toMillis();
    private static final long LONGEST = Duration.ofHours(6).toMillis();

    private Backoff() {}

    /**
     * The wait before the next try.
     *
     * @param failures 1 or more
     */
    static Duration after(int failures, RandomGenerator random) {
        double wait = Math.min((double) LONGEST, (double) FIRST * Math.pow(3, failures - 1));
        return Duration.ofMillis((long) (wait * (0.75 + random.nextDouble() / 2)));
    }
}
