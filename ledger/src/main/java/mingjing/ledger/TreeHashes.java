package mingjing.ledger;

/** Where the hashes of a tree are read from when a proof is made: memory, tiles, a database. */
@FunctionalInterface
public interface TreeHashes {
    /**
     * The hash of a full subtree.
     *
     * @param level its height: it has 2^level leaves, all of which are in the tree
     * @param index its number from the left among the subtrees of that height, from 0
     * @return 32 bytes
     */
    byte[] subtree(int level, long index);
}
