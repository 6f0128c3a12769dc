package mingjing.ledger.note;

import java.util.Arrays;
import java.util.HexFormat;
import mingjing.ledger.Malformed;

/** One signature line: who says to have signed, the first four bytes of the key's hash, and the signature's bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record NoteSignature(String name, int keyId, byte[] bytes) {
    private static final String DASH = "— ";
    private static final int KEY_ID = 4;

    public NoteSignature {
        KeyName.check(name);
        bytes = bytes.clone();
    }

    /** Reads a line. */
    public static NoteSignature parse(String line) {
        int blank = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || blank < DASH.length()) {
            throw new Malformed("not a line of a signature: '" + Malformed.shortened(line) + "'");
        }
        byte[] decoded = Base64Text.decode(line.substring(blank + 1), "a signature");
        if (decoded.length <= KEY_ID) {
            throw new Malformed("a signature of " + decoded.length + " bytes");
        }
        return new NoteSignature(
                line.substring(DASH.length(), blank),
                java.nio.ByteBuffer.wrap(decoded).getInt(),
                Arrays.copyOfRange(decoded, KEY_ID, decoded.length));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The line without its end. */
    @Override
    public String toString() {
        byte[] all = java.nio.ByteBuffer.allocate(KEY_ID + bytes.length)
                .putInt(keyId)
                .put(bytes)
                .array();
        return DASH + name + " " + Base64Text.encode(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + keyId;
    }

    static String hex(int keyId) {
        return HexFormat.of().toHexDigits(keyId);
    }
}
