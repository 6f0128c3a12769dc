package mingjing.ledger;

/** Hashes over stretches of leaves, from full subtrees: MTH(D[from:until]) of RFC 6962 section 2.1. */
final class Ranges {
    private Ranges() {}

    /** The largest power of two below {@code count}, which is at least 2: where RFC 6962 splits so many leaves. */
    static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    /** Stretches as proofs need them: {@code from} is a multiple of the power of two that is not below their length. */
    static byte[] hash(TreeHashes tree, long from, long until) {
        long count = until - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return tree.subtree(level, from >> level);
        }
        long middle = from + split(count);
        return Sha256.node(hash(tree, from, middle), hash(tree, middle, until));
    }
}
