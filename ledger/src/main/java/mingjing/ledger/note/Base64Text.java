package mingjing.ledger.note;

import java.util.Base64;
import mingjing.ledger.Malformed;

/** Standard base64 with padding (RFC 4648 section 4), and only its canonical spelling. */
public final class Base64Text {
    private Base64Text() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What {@code text} stands for; {@code what} names it when it is wrong. */
    public static byte[] decode(String text, String what) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Told below, in words that say what it should have been.
        }
        throw new Malformed(what + " is not base64: '" + Malformed.shortened(text) + "'");
    }

    /** A hash of 32 bytes. */
    public static byte[] decodeHash(String text, String what) {
        byte[] hash = decode(text, what);
        if (hash.length != 32) {
            throw new Malformed(what + " has " + hash.length + " bytes, not 32");
        }
        return hash;
    }
}
