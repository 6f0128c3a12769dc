package mingjing.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import mingjing.events.Tag;
import mingjing.ledger.PlainHash;

/**
 * The number by which a tag or a type stands in {@code event_tags}: the function {@code tag_number} of the schema gives the same.
 *
 * <p>Eight bytes instead of forty keep the index on every append's path small. A text that ends in a number of up to nine digits
 * keeps it in the lower half, so that P-2022-017 and P-2022-018 are neighbours in the index too: hashes alone would scatter the
 * newest problems over pages that nobody else has in memory. Two texts may share a number, so whatever is found by it is compared
 * with the event itself.
 */
final class TagNumber {
    private static final int MOST_DIGITS = 9;

    private TagNumber() {}

    static long of(Tag tag) {
        return of(tag.toString());
    }

    static long of(String text) {
        int digits = 0;
        while (digits < text.length() && isDigit(text.charAt(text.length() - 1 - digits))) {
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return hash(text);
        }
        int split = text.length() - digits;
        long high = hash(text.substring(0, split)) & 0xFFFF_FFFF_0000_0000L;
        return high | Integer.parseInt(text, split, text.length(), 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The first eight bytes of SHA-256 over the text. */
    private static long hash(String text) {
        return ByteBuffer.wrap(PlainHash.of(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
