package mingjing.bench.ledger;

import java.util.List;
import java.util.Optional;
import mingjing.bench.measuring.Scratch;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.publication.Publication;

/** The first publication of a long log, without the database: what files, hashes and syncs take. */
final class Growing {
    private Growing() {}

    /** Entries a second. */
    static double rate(int size) {
        try (Scratch scratch = new Scratch()) {
            List<byte[]> entries =
                    new SyntheticLog(scratch.folder(), Verifying.SHORTEST, Verifying.LONGEST).entries(0, size);
            MerkleFrontier tree = MerkleFrontier.empty()
                    .appendAll(entries.stream().map(LeafHash::of).toList());
            Publication publication = new Publication(scratch.folder(), SyntheticLog.KEY, _ -> {});
            long from = System.nanoTime();
            publication.grow(Optional.empty(), entries::forEach, tree);
            return size * 1e9 / (System.nanoTime() - from);
        }
    }
}
