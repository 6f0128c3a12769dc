package mingjing.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** That a leaf stands at an index of the tree with a root: audit paths of RFC 6962 section 2.1.1, checked as RFC 9162 section 2.1.3.2 says. */
public final class InclusionProof {
    private InclusionProof() {}

    /**
     * The sibling hashes on the way from a leaf to the root, leaf first.
     *
     * @param index of the leaf, from 0 to {@code size} - 1
     * @param size leaves in the tree, at least 1
     * @throws IllegalArgumentException when there is no such leaf
     */
    public static List<byte[]> of(TreeHashes tree, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<byte[]> fromTheRoot = new ArrayList<>();
        long from = 0;
        long until = size;
        while (until - from > 1) {
            long middle = from + Ranges.split(until - from);
            if (index < middle) {
                fromTheRoot.add(Ranges.hash(tree, middle, until));
                until = middle;
            } else {
                fromTheRoot.add(Ranges.hash(tree, from, middle));
                from = middle;
            }
        }
        return List.copyOf(fromTheRoot.reversed());
    }

    /** Whether the path leads from the leaf hash to the root; false for whatever is wrong, never an exception. */
    public static boolean holds(long index, long size, byte[] leafHash, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size || leafHash.length != Sha256.LENGTH) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (sn == 0 || sibling.length != Sha256.LENGTH) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Sha256.node(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Sha256.node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }
}
