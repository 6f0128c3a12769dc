package mingjing.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;

/** A public key under its name, written as a vkey: {@code name+keyid+base64(type and key)}. */
public final class VerifierKey {
    private final String name;
    private final Algorithm algorithm;
    private final byte[] publicKey;
    private final int keyId;

    VerifierKey(String name, Algorithm algorithm, byte[] publicKey) {
        KeyName.check(name);
        this.name = name;
        this.algorithm = algorithm;
        this.publicKey = publicKey.clone();
        this.keyId = keyId(name, typed(algorithm, publicKey));
    }

    /** Reads a vkey. */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("not a vkey (name+keyid+key): '" + Malformed.shortened(vkey) + "'");
        }
        byte[] typed = Base64Text.decode(parts[2], "the key of " + Malformed.shortened(parts[0]));
        Algorithm algorithm = Algorithm.of(typed, "the key of " + Malformed.shortened(parts[0]));
        VerifierKey key = new VerifierKey(parts[0], algorithm, Arrays.copyOfRange(typed, 1, typed.length));
        if (!NoteSignature.hex(key.keyId).equals(parts[1])) {
            throw new Malformed("the key id of " + key.name + " is " + NoteSignature.hex(key.keyId) + ", not "
                    + Malformed.shortened(parts[1]));
        }
        return key;
    }

    public String name() {
        return name;
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    int keyId() {
        return keyId;
    }

    /** Whether both are one key, whatever they are called: a cosignature does not say whose it is. */
    public boolean isSameKeyAs(VerifierKey other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    /** Whether a signature says to be by this key. */
    public boolean isOf(NoteSignature signature) {
        return name.equals(signature.name()) && keyId == signature.keyId();
    }

    boolean verifies(String text, NoteSignature signature) {
        return algorithm.verifies(publicKey, text, signature.bytes());
    }

    static byte[] typed(Algorithm algorithm, byte[] key) {
        return ByteBuffer.allocate(1 + key.length).put(algorithm.type).put(key).array();
    }

    /** The first four bytes of SHA-256 over name, line feed, type and key. */
    private static int keyId(String name, byte[] typed) {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.writeBytes(typed);
        return ByteBuffer.wrap(PlainHash.of(hashed.toByteArray())).getInt();
    }

    /** The vkey. */
    @Override
    public String toString() {
        return name + "+" + NoteSignature.hex(keyId) + "+" + Base64Text.encode(typed(algorithm, publicKey));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return keyId;
    }
}
