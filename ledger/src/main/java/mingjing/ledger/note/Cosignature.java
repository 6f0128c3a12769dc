package mingjing.ledger.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import mingjing.ledger.Malformed;

/** A witness's word that it saw a checkpoint, and when (C2SP tlog-cosignature v1): eight bytes of seconds, then the signature. */
public final class Cosignature {
    private Cosignature() {}

    /** When a witness says to have signed; only worth something once its signature was checked. */
    public static Instant time(NoteSignature signature) {
        if (!isOne(signature.bytes())) {
            throw new Malformed("the signature of " + signature.name() + " is not a cosignature/v1");
        }
        return Instant.ofEpochSecond(seconds(signature.bytes()));
    }

    static boolean isOne(byte[] bytes) {
        // Beyond it Instant ends, and no clock of an honest witness stands there.
        return bytes.length == Long.BYTES + Ed25519.SIGNATURE
                && seconds(bytes) >= 0
                && seconds(bytes) <= Instant.MAX.getEpochSecond();
    }

    static String message(long seconds, String text) {
        return "cosignature/v1\ntime " + seconds + "\n" + text;
    }

    static byte[] joined(long seconds, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    static long seconds(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    static byte[] signature(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
    }
}
