package mingjing.events.contest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import mingjing.events.organisation.UnitId;

/**
 * Binds what is not said yet: whoever holds the seal can tell later that what was said is what was meant.
 *
 * <p>SHA-256 in hex over plain text in UTF-8, so that anybody can make it again with {@code printf %s … | sha256sum}.
 */
public final class Seal {
    private Seal() {}

    /**
     * The seal of a judge's marks: over {@code contest~unit~judge|marks|salt}.
     *
     * @param salt random, of at least 128 bits; without it marks could be guessed from their seal
     */
    public static String of(MarkId mark, Marks marks, String salt) {
        return sha256(mark + "|" + marks + "|" + salt);
    }

    /** The order in which units appear: by the hash of {@code seed|unit}, so that nobody chose it and everybody can make it again. */
    public static List<UnitId> order(String seed, Collection<UnitId> units) {
        return units.stream()
                .sorted(Comparator.comparing(unit -> sha256(seed + "|" + unit)))
                .toList();
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
