package mingjing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RFC 6962 section 2.1 word for word: recursive, slow and plain, to judge the quick ways by. */
public final class TreeByDefinition implements TreeHashes {
    private final List<byte[]> leaves;
    private final Map<Long, byte[]> known = new HashMap<>();

    public TreeByDefinition(List<byte[]> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** Leaves "entry 0", "entry 1" and so on. */
    public static TreeByDefinition of(int leaves) {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            hashes.add(LeafHash.of(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return new TreeByDefinition(hashes);
    }

    public byte[] leaf(int index) {
        return leaves.get(index);
    }

    public List<byte[]> leaves() {
        return leaves;
    }

    /** MTH(D[0:size]). */
    public byte[] root(int size) {
        return size == 0 ? Sha256.digest().digest() : hash(0, size);
    }

    @Override
    public byte[] subtree(int level, long index) {
        return hash((int) (index << level), (int) ((index + 1) << level));
    }

    private byte[] hash(int from, int until) {
        if (until - from == 1) {
            return leaves.get(from);
        }
        long key = (long) from << 32 | until;
        byte[] hash = known.get(key);
        if (hash == null) {
            int middle = from + split(until - from);
            hash = Sha256.node(hash(from, middle), hash(middle, until));
            known.put(key, hash);
        }
        return hash;
    }

    private static int split(int count) {
        int k = 1;
        while (2 * k < count) {
            k *= 2;
        }
        return k;
    }

    /** PATH(m, D[0:n]). */
    List<byte[]> path(int index, int size) {
        return path(index, 0, size);
    }

    private List<byte[]> path(int index, int from, int until) {
        if (until - from == 1) {
            return List.of();
        }
        int middle = from + split(until - from);
        return index < middle
                ? and(path(index, from, middle), hash(middle, until))
                : and(path(index, middle, until), hash(from, middle));
    }

    /** Which siblings of a path stand to the left: paths of one shape prove the same, whatever sizes are claimed. */
    static String shape(int index, int size) {
        if (size == 1) {
            return "";
        }
        int middle = split(size);
        return index < middle ? shape(index, middle) + "R" : shape(index - middle, size - middle) + "L";
    }

    /** PROOF(m, D[0:n]). */
    List<byte[]> proof(int earlier, int later) {
        return subproof(earlier, 0, later, true);
    }

    private List<byte[]> subproof(int earlier, int from, int until, boolean whole) {
        if (earlier == until) {
            return whole ? List.of() : List.of(hash(from, until));
        }
        int middle = from + split(until - from);
        return earlier <= middle
                ? and(subproof(earlier, from, middle, whole), hash(middle, until))
                : and(subproof(earlier, middle, until, false), hash(from, middle));
    }

    private static List<byte[]> and(List<byte[]> hashes, byte[] last) {
        List<byte[]> more = new ArrayList<>(hashes);
        more.add(last);
        return more;
    }
}
