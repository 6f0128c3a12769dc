package mingjing.bench.console;

import java.time.Duration;
import mingjing.bench.problems.ProblemLives;

/**
 * How long and how large.
 *
 * @param events in the log beside the shipped year
 * @param read how long each page is asked for
 * @param soaked how long orders come in, each round
 */
record Scale(boolean quick, int events, Duration read, Duration soaked) {
    static Scale of(boolean quick) {
        return quick
                ? new Scale(true, 20_000, Duration.ofSeconds(2), Duration.ofMinutes(1))
                : new Scale(false, 1_000_000, Duration.ofSeconds(10), Duration.ofMinutes(10));
    }

    int problems() {
        return events / ProblemLives.EVENTS;
    }
}
