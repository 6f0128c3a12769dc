package mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Proofs against the recursive definition, for every pair of sizes up to 1,024; and that nothing else is believed. */
class ProofsTest {
    private static final int LARGEST = 1_024;
    private static final long SEED = 20261123;

    private static final TreeByDefinition tree = TreeByDefinition.of(LARGEST);

    @Test
    void every_leaf_of_every_tree_is_proven_as_the_definition_says() {
        for (int size = 1; size <= LARGEST; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = InclusionProof.of(tree, index, size);
                assertSame(path, tree.path(index, size));
                if (!InclusionProof.holds(index, size, tree.leaf(index), path, root)) {
                    throw new AssertionError("leaf " + index + " of " + size);
                }
            }
        }
    }

    @Test
    void every_tree_is_proven_to_have_grown_from_every_earlier_one() {
        for (int later = 1; later <= LARGEST; later++) {
            byte[] laterRoot = tree.root(later);
            for (int earlier = 1; earlier <= later; earlier++) {
                List<byte[]> proof = ConsistencyProof.of(tree, earlier, later);
                assertSame(proof, tree.proof(earlier, later));
                if (!ConsistencyProof.holds(earlier, later, proof, tree.root(earlier), laterRoot)) {
                    throw new AssertionError(earlier + " to " + later);
                }
            }
        }
    }

    @Test
    void a_path_that_was_changed_anywhere_is_refused() {
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.path(index, size);
                for (List<byte[]> changed : changes(path)) {
                    assertThat(InclusionProof.holds(index, size, tree.leaf(index), changed, tree.root(size)))
                            .as("leaf %d of %d", index, size)
                            .isFalse();
                }
                assertThat(InclusionProof.holds(index, size, tree.leaf(index), path, flipped(tree.root(size), 3)))
                        .isFalse();
                assertThat(InclusionProof.holds(index, size, flipped(tree.leaf(index), 5), path, tree.root(size)))
                        .isFalse();
                assertThat(InclusionProof.holds(index, size, new byte[31], path, tree.root(size)))
                        .isFalse();
            }
        }
    }

    /** A path binds the turns it takes, so another index or size is refused whenever its way has other turns. */
    @Test
    void another_index_or_size_is_refused() {
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.path(index, size);
                String shape = TreeByDefinition.shape(index, size);
                for (int otherSize = 0; otherSize <= 2 * size; otherSize++) {
                    for (int other = -1; other <= otherSize; other++) {
                        boolean sameTurns = other >= 0
                                && other < otherSize
                                && TreeByDefinition.shape(other, otherSize).equals(shape);
                        assertThat(InclusionProof.holds(other, otherSize, tree.leaf(index), path, tree.root(size)))
                                .as("%d of %d as %d of %d", index, size, other, otherSize)
                                .isEqualTo(sameTurns);
                    }
                }
                assertThat(InclusionProof.holds(index, 2L * size, tree.leaf(index), path, tree.root(size)))
                        .as("doubled size")
                        .isFalse();
                for (int other = 0; other < size; other++) {
                    assertThat(InclusionProof.holds(other, size, tree.leaf(index), path, tree.root(size)))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void a_consistency_proof_that_was_changed_anywhere_is_refused() {
        for (int later = 1; later <= 70; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                List<byte[]> proof = tree.proof(earlier, later);
                byte[] first = tree.root(earlier);
                byte[] second = tree.root(later);
                for (List<byte[]> changed : changes(proof)) {
                    assertThat(ConsistencyProof.holds(earlier, later, changed, first, second))
                            .as("%d to %d", earlier, later)
                            .isFalse();
                }
                assertThat(ConsistencyProof.holds(earlier, later, proof, flipped(first, 9), second))
                        .isFalse();
                assertThat(ConsistencyProof.holds(earlier, later, proof, first, flipped(second, 9)))
                        .isFalse();
                assertThat(ConsistencyProof.holds(earlier, 2L * later, proof, first, second))
                        .as("doubled size")
                        .isFalse();
                if (earlier < later) {
                    assertThat(ConsistencyProof.holds(later, earlier, proof, second, first))
                            .isFalse();
                    assertThat(ConsistencyProof.holds(earlier, later, List.of(), first, second))
                            .isFalse();
                }
                for (int other = 1; other <= later; other++) {
                    if (tree.proof(other, later).size() != proof.size()) {
                        assertThat(ConsistencyProof.holds(other, later, proof, first, second))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void nothing_is_proven_of_the_empty_tree() {
        assertThat(ConsistencyProof.holds(0, 0, List.of(), tree.root(0), tree.root(0)))
                .isFalse();
        assertThat(ConsistencyProof.holds(0, 5, List.of(), tree.root(0), tree.root(5)))
                .isFalse();
        assertThat(InclusionProof.holds(0, 0, tree.leaf(0), List.of(), tree.root(0)))
                .isFalse();
        assertThat(InclusionProof.holds(-1, 1, tree.leaf(0), List.of(), tree.leaf(0)))
                .isFalse();
        assertThatThrownBy(() -> InclusionProof.of(tree, 3, 3)).hasMessageContaining("no leaf 3");
        assertThatThrownBy(() -> ConsistencyProof.of(tree, 0, 3)).hasMessageContaining("0 leaves");
        assertThatThrownBy(() -> ConsistencyProof.of(tree, 4, 3)).hasMessageContaining("4 leaves");
    }

    @Test
    void paths_in_the_largest_tree_end() {
        List<byte[]> path = new ArrayList<>();
        for (int i = 0; i < 63; i++) {
            path.add(new byte[32]);
        }
        assertThat(InclusionProof.holds(Long.MAX_VALUE - 1, Long.MAX_VALUE, new byte[32], path, new byte[32]))
                .isFalse();
        assertThat(ConsistencyProof.holds(Long.MAX_VALUE - 1, Long.MAX_VALUE, path, new byte[32], new byte[32]))
                .isFalse();
    }

    /** One bit flipped in each hash, one hash left out, one too many, two exchanged, one cut short, none, far too many. */
    private static List<List<byte[]>> changes(List<byte[]> hashes) {
        Random random = new Random(SEED);
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            List<byte[]> flipped = new ArrayList<>(hashes);
            flipped.set(i, flipped(hashes.get(i), random.nextInt(256)));
            all.add(flipped);
            List<byte[]> fewer = new ArrayList<>(hashes);
            fewer.remove(i);
            all.add(fewer);
            List<byte[]> shorter = new ArrayList<>(hashes);
            shorter.set(i, java.util.Arrays.copyOf(hashes.get(i), 31));
            all.add(shorter);
            if (i > 0) {
                List<byte[]> exchanged = new ArrayList<>(hashes);
                exchanged.set(i, hashes.get(i - 1));
                exchanged.set(i - 1, hashes.get(i));
                all.add(exchanged);
            }
        }
        for (int i = 0; i <= hashes.size(); i++) {
            List<byte[]> more = new ArrayList<>(hashes);
            more.add(i, new byte[32]);
            all.add(more);
        }
        List<byte[]> many = new ArrayList<>(hashes);
        for (int i = 0; i < 70; i++) {
            many.add(new byte[32]);
        }
        all.add(many);
        return all;
    }

    private static byte[] flipped(byte[] hash, int bit) {
        byte[] changed = hash.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private static void assertSame(List<byte[]> actual, List<byte[]> expected) {
        if (!java.util.Arrays.deepEquals(actual.toArray(), expected.toArray())) {
            throw new AssertionError("not the path of the definition");
        }
    }
}
