package mingjing.ledger;

import java.security.MessageDigest;
import java.util.stream.Stream;

/** SHA-256 as it is, for what is no part of the tree. */
public final class PlainHash {
    /** Bytes of a hash, whatever it is of. */
    public static final int LENGTH = Sha256.LENGTH;

    private PlainHash() {}

    /** The hash of some bytes, one part after the other. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = Sha256.digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The hash of many parts, one after the other, of which only one need be in memory. */
    public static byte[] ofAll(Stream<byte[]> parts) {
        MessageDigest digest = Sha256.digest();
        parts.forEachOrdered(digest::update);
        return digest.digest();
    }
}
