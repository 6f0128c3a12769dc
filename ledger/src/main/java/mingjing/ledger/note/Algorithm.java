package mingjing.ledger.note;

import java.util.Arrays;
import java.util.Optional;
import mingjing.ledger.Malformed;

/** How a key signs a note. The type byte tells it; a suite of other algorithms (SM2 over SM3) is one more constant here. */
public enum Algorithm {
    /** Ed25519 (RFC 8032) over the text. */
    ED25519((byte) 0x01) {
        @Override
        byte[] sign(byte[] seed, String text, long seconds) {
            return Ed25519.sign(seed, text);
        }

        @Override
        boolean verifies(byte[] publicKey, String text, byte[] signature) {
            return Ed25519.verifies(publicKey, text, signature);
        }
    },

    /** C2SP tlog-cosignature v1: Ed25519 over the moment and the text, the moment before the signature. */
    COSIGNATURE((byte) 0x04) {
        @Override
        byte[] sign(byte[] seed, String text, long seconds) {
            return Cosignature.joined(seconds, Ed25519.sign(seed, Cosignature.message(seconds, text)));
        }

        @Override
        boolean verifies(byte[] publicKey, String text, byte[] signature) {
            return Cosignature.isOne(signature)
                    && Ed25519.verifies(
                            publicKey,
                            Cosignature.message(Cosignature.seconds(signature), text),
                            Cosignature.signature(signature));
        }
    };

    final byte type;

    Algorithm(byte type) {
        this.type = type;
    }

    /** The signature's bytes; {@code seconds} since 1970, for those who sign the moment too. */
    abstract byte[] sign(byte[] seed, String text, long seconds);

    abstract boolean verifies(byte[] publicKey, String text, byte[] signature);

    static Optional<Algorithm> of(byte type) {
        return Arrays.stream(values()).filter(each -> each.type == type).findFirst();
    }

    /** The algorithm and the key that stand behind a type byte. */
    static Algorithm of(byte[] typed, String what) {
        Algorithm algorithm = typed.length == 0 ? null : of(typed[0]).orElse(null);
        if (algorithm == null) {
            throw new Malformed(what + " is of no known type (Ed25519 or cosignature/v1)");
        }
        if (typed.length != 1 + Ed25519.KEY) {
            throw new Malformed(what + " has " + (typed.length - 1) + " bytes, not " + Ed25519.KEY);
        }
        return algorithm;
    }
}
