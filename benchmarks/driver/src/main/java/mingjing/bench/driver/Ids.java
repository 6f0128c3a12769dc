package mingjing.bench.driver;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids like the application's: time-ordered (UUID version 7, RFC 9562), so that index pages fill from one end. */
public final class Ids {
    private Ids() {}

    public static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = Long.MIN_VALUE | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
