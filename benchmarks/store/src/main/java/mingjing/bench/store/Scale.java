package mingjing.bench.store;

import java.time.Duration;

/**
 * How long and how large.
 *
 * @param quick whether only to see that everything runs
 * @param logged events in the database that is filled beforehand, 20 for each item
 * @param logName how that number is written in the names of figures
 * @param rebuilt events of the board that is rebuilt, 20 for each problem
 * @param imported rows of an import
 */
record Scale(
        boolean quick,
        Duration warmUp,
        Duration measured,
        Duration speedrun,
        long logged,
        String logName,
        int rebuilt,
        int imported) {

    static Scale of(boolean quick) {
        return quick
                ? new Scale(
                        true,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        200_000,
                        "200k",
                        20_000,
                        300)
                : new Scale(
                        false,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(20),
                        5_000_000,
                        "5M",
                        1_000_000,
                        3_000);
    }
}
