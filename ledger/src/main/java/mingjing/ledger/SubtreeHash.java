package mingjing.ledger;

import java.util.Arrays;

/** The root over some neighbouring hashes of equal height. */
public final class SubtreeHash {
    private SubtreeHash() {}

    /** The root of the full subtree over a power of two of 32-byte hashes that stand one after the other. */
    public static byte[] of(byte[] hashes) {
        int count = hashes.length / Sha256.LENGTH;
        if (Integer.bitCount(count) != 1 || hashes.length % Sha256.LENGTH != 0) {
            throw new IllegalArgumentException(hashes.length + " bytes are not a power of two of hashes");
        }
        byte[] level = hashes.clone();
        for (; count > 1; count /= 2) {
            for (int i = 0; i < count / 2; i++) {
                Sha256.node(level, 2 * i * Sha256.LENGTH, level, i * Sha256.LENGTH);
            }
        }
        return Arrays.copyOf(level, Sha256.LENGTH);
    }
}
