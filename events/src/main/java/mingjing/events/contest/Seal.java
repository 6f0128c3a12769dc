package mingjing.events.contest;

import java.util.Collection;
import java.util.List;
import mingjing.events.Sha256;
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
        return Sha256.hex(mark + "|" + marks + "|" + salt);
    }

    /** The order in which units appear: by the hash of {@code seed|unit}, so that nobody chose it and everybody can make it again. */
    public static List<UnitId> order(String seed, Collection<UnitId> units) {
        return Sha256.ranked(seed + "|", units);
    }
}
