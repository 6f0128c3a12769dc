package mingjing.store.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingjing.ledger.LeafHash;

/**
 * What three places say of one event: the database and the published entry its bytes, the published tile its hash. Where one cannot be
 * read it is empty.
 */
record Leaf(Optional<byte[]> row, Optional<byte[]> entry, Optional<byte[]> tile) {
    /**
     * Which hash was signed.
     *
     * @param proven whether the tree leads to it, or it had to be concluded
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Signed(byte[] hash, boolean proven) {
        boolean isOf(byte[] bytes) {
            return Arrays.equals(hash, LeafHash.of(bytes));
        }
    }

    /**
     * All agree, or the one that the signed root can be reached from. When that is none, because neighbours were tampered with too, two
     * that agree are believed before the third, and the tile before the others. Empty when nothing is there at all.
     *
     * @param leadsToTheRoot asked only when they differ: it costs a proof
     */
    Optional<Signed> signed(Predicate<byte[]> leadsToTheRoot) {
        Optional<byte[]> ofRow = row.map(LeafHash::of);
        Optional<byte[]> ofEntry = entry.map(LeafHash::of);
        List<byte[]> hashes =
                Stream.of(tile, ofRow, ofEntry).flatMap(Optional::stream).toList();
        if (hashes.size() > 1 && hashes.stream().allMatch(each -> Arrays.equals(each, hashes.getFirst()))) {
            return Optional.of(new Signed(hashes.getFirst(), true));
        }
        return hashes.stream()
                .filter(leadsToTheRoot)
                .findFirst()
                .map(hash -> new Signed(hash, true))
                .or(() -> (same(ofRow, ofEntry) ? ofRow : tile.or(() -> ofRow).or(() -> ofEntry))
                        .map(hash -> new Signed(hash, false)));
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() && other.isPresent() && Arrays.equals(one.get(), other.get());
    }
}
