package mingjing.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What must be remembered of an RFC 6962 tree to append to it: its size and the hashes of its full subtrees, largest first.
 *
 * <p>A tree of n leaves has as many peaks as n has one-bits, so at most 63. Immutable: appending gives a new frontier.
 */
public final class MerkleFrontier {
    private static final MerkleFrontier EMPTY = new MerkleFrontier(0, List.of());

    private final long size;
    private final List<byte[]> peaks;

    private MerkleFrontier(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** The tree without leaves. */
    public static MerkleFrontier empty() {
        return EMPTY;
    }

    /** Reads what {@link #encode()} wrote; the number of peaks must be the number of one-bits of {@code size}. */
    public static MerkleFrontier of(long size, byte[] encoded) {
        if (size < 0 || encoded.length != Long.bitCount(size) * Sha256.LENGTH) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves does not have " + encoded.length + " bytes of peaks");
        }
        List<byte[]> peaks = new ArrayList<>();
        for (int from = 0; from < encoded.length; from += Sha256.LENGTH) {
            byte[] peak = new byte[Sha256.LENGTH];
            System.arraycopy(encoded, from, peak, 0, peak.length);
            peaks.add(peak);
        }
        return new MerkleFrontier(size, List.copyOf(peaks));
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** The tree with one more leaf. */
    public MerkleFrontier append(byte[] leafHash) {
        return appendAll(List.of(leafHash));
    }

    /** The tree with these leaves added in order. */
    public MerkleFrontier appendAll(Collection<byte[]> leafHashes) {
        List<byte[]> grown = new ArrayList<>(peaks);
        long count = size;
        for (byte[] leafHash : leafHashes) {
            byte[] peak = checked(leafHash).clone();
            // Each trailing one-bit of the old size is a full subtree as large as the one in hand: they merge.
            for (long bits = count; (bits & 1) == 1; bits >>= 1) {
                peak = Sha256.node(grown.removeLast(), peak);
            }
            grown.add(peak);
            count++;
        }
        return new MerkleFrontier(count, List.copyOf(grown));
    }

    /** The 32-byte root; for the empty tree the hash of nothing. */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return Sha256.digest().digest();
        }
        byte[] root = peaks.getLast();
        for (byte[] peak : peaks.reversed().subList(1, peaks.size())) {
            root = Sha256.node(peak, root);
        }
        return root.clone();
    }

    /** The peaks, largest subtree first, one after the other. */
    public byte[] encode() {
        byte[] encoded = new byte[peaks.size() * Sha256.LENGTH];
        int at = 0;
        for (byte[] peak : peaks) {
            System.arraycopy(peak, 0, encoded, at, Sha256.LENGTH);
            at += Sha256.LENGTH;
        }
        return encoded;
    }

    private static byte[] checked(byte[] hash) {
        if (hash.length != Sha256.LENGTH) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes, not " + hash.length);
        }
        return hash;
    }
}
