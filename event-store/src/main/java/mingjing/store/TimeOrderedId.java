package mingjing.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7 (RFC 9562 section 5.7): they begin with the time in milliseconds.
 *
 * <p>Ids that were made together stand together in an index; random ones would touch a page each.
 */
public final class TimeOrderedId {
    private TimeOrderedId() {}

    /** A new id; unique as far as the 74 random bits go. */
    public static UUID of(Instant now, RandomGenerator random) {
        return of(now.toEpochMilli(), new UUID(random.nextLong(), random.nextLong()));
    }

    private static UUID of(long millis, UUID rest) {
        long version = 0x7000 | (rest.getMostSignificantBits() & 0x0FFF);
        long variant = 0x8000_0000_0000_0000L | (rest.getLeastSignificantBits() >>> 2);
        return new UUID(millis << 16 | version, variant);
    }

    /** The same id with the time of another, if that one has a time: what follows from it stands beside it. */
    public static UUID beside(String other, UUID id) {
        return millis(other).map(millis -> of(millis, id)).orElse(id);
    }

    private static Optional<Long> millis(String text) {
        if (text.length() != 36 || text.charAt(14) != '7') {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text).getMostSignificantBits() >>> 16);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
