package mingjing.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** That a tree only grew: consistency proofs of RFC 6962 section 2.1.2, checked as RFC 9162 section 2.1.4.2 says. */
public final class ConsistencyProof {
    private ConsistencyProof() {}

    /**
     * The hashes that lead from a tree's root to that of the tree it grew to; none when both are the same.
     *
     * @param earlier leaves of the earlier tree, at least 1: nothing can be said of the empty one
     * @param later leaves of the later tree, not fewer
     * @throws IllegalArgumentException for other sizes
     */
    public static List<byte[]> of(TreeHashes tree, long earlier, long later) {
        if (earlier < 1 || earlier > later) {
            throw new IllegalArgumentException("no tree of " + earlier + " leaves grew to one of " + later);
        }
        List<byte[]> fromTheRoot = new ArrayList<>();
        long from = 0;
        long until = later;
        while (until != earlier) {
            long middle = from + Ranges.split(until - from);
            if (earlier <= middle) {
                fromTheRoot.add(Ranges.hash(tree, middle, until));
                until = middle;
            } else {
                fromTheRoot.add(Ranges.hash(tree, from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            fromTheRoot.add(Ranges.hash(tree, from, until));
        }
        return List.copyOf(fromTheRoot.reversed());
    }

    /**
     * Whether the later tree begins with all leaves of the earlier one; false for whatever is wrong, never an exception. The empty
     * tree is consistent with nothing: whoever holds its checkpoint holds no promise.
     */
    public static boolean holds(long earlier, long later, List<byte[]> proof, byte[] earlierRoot, byte[] laterRoot) {
        if (earlier < 1 || earlier > later || proof.stream().anyMatch(hash -> hash.length != Sha256.LENGTH)) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            path.addFirst(earlierRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        int shared = Long.numberOfTrailingZeros(earlier);
        long fn = (earlier - 1) >> shared;
        long sn = (later - 1) >> shared;
        byte[] early = path.getFirst();
        byte[] late = early;
        for (byte[] hash : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                early = Sha256.node(hash, early);
                late = Sha256.node(hash, late);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                late = Sha256.node(late, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(early, earlierRoot) && Arrays.equals(late, laterRoot);
    }
}
