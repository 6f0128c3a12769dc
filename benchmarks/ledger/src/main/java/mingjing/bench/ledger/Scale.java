package mingjing.bench.ledger;

import java.time.Duration;

/**
 * How long and how large.
 *
 * @param quick whether only to see that everything runs
 * @param flat how long appends come as fast as they can: many times as long as a publication takes
 * @param verified entries of the log that is verified in the process that measures
 * @param large entries of the log that a process of its own verifies
 * @param largeName how that number is written in the names of figures
 */
record Scale(
        boolean quick, Duration warmUp, Duration measured, Duration flat, int verified, long large, String largeName) {

    static Scale of(boolean quick) {
        return quick
                ? new Scale(
                        true,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        50_000,
                        200_000,
                        "200k")
                : new Scale(
                        false,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        500_000,
                        10_000_000,
                        "10M");
    }
}
