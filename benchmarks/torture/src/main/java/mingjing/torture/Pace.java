package mingjing.torture;

import java.time.Duration;

/** How long cases last, and how long a store may take to answer or to recover before that counts as wrong. */
public enum Pace {
    /** For a torture. */
    LONG(1, 45),
    /** For a test of a store that is thought sound. */
    SHORT(3, 30),
    /** For a test of one that is known not to be. */
    HASTY(5, 6);

    private final int divisor;
    private final int patienceSeconds;

    Pace(int divisor, int patienceSeconds) {
        this.divisor = divisor;
        this.patienceSeconds = patienceSeconds;
    }

    Duration lasting(Duration longRun) {
        return longRun.dividedBy(divisor);
    }

    Duration patience() {
        return Duration.ofSeconds(patienceSeconds);
    }
}
