package mingjing.ledger.note;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import mingjing.ledger.Malformed;

/**
 * A private key under its name, written as {@code PRIVATE+KEY+name+keyid+base64(type and seed)}, as the tools of Go's note package
 * write it. Whoever has the text can sign: it belongs into a file that only its owner reads.
 */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey publicKey;

    private SigningKey(String name, Algorithm algorithm, byte[] seed) {
        this.seed = seed.clone();
        this.publicKey = new VerifierKey(name, algorithm, Ed25519.publicKey(seed));
    }

    /**
     * A new key.
     *
     * @param random fills 32 bytes so that nobody can guess them
     */
    public static SigningKey create(String name, Algorithm algorithm, UnaryOperator<byte[]> random) {
        return new SigningKey(name, algorithm, random.apply(new byte[Ed25519.KEY]));
    }

    /** Reads what {@link #secret()} wrote; the message of a failure does not repeat it. */
    public static SigningKey parse(String secret) {
        String[] parts =
                secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new Malformed("not a private key (it begins with " + PREFIX + ")");
        }
        byte[] typed;
        try {
            typed = Base64Text.decode(parts[2], "the private key");
        } catch (Malformed e) {
            throw new Malformed("the private key of " + Malformed.shortened(parts[0]) + " is not base64");
        }
        Algorithm algorithm = Algorithm.of(typed, "the private key of " + Malformed.shortened(parts[0]));
        SigningKey key = new SigningKey(parts[0], algorithm, Arrays.copyOfRange(typed, 1, typed.length));
        if (!NoteSignature.hex(key.publicKey.keyId()).equals(parts[1])) {
            throw new Malformed("the key id of the private key of " + key.publicKey.name() + " does not fit it");
        }
        return key;
    }

    public VerifierKey publicKey() {
        return publicKey;
    }

    /**
     * Signs a text that ends in a line feed.
     *
     * @param seconds since 1970; only a cosignature says them
     */
    public NoteSignature sign(String text, long seconds) {
        return new NoteSignature(
                publicKey.name(), publicKey.keyId(), publicKey.algorithm().sign(seed, text, seconds));
    }

    /** The private key as text. */
    public String secret() {
        return PREFIX + publicKey.name() + "+" + NoteSignature.hex(publicKey.keyId()) + "+"
                + Base64Text.encode(VerifierKey.typed(publicKey.algorithm(), seed));
    }

    /** Names the key, never shows it. */
    @Override
    public String toString() {
        return "private key of " + publicKey.name();
    }
}
