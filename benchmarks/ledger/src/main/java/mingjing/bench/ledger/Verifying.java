package mingjing.bench.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Scratch;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.verify.LogVerifier;
import mingjing.ledger.verify.Report;
import mingjing.ledger.witness.Policy;
import org.jspecify.annotations.Nullable;

/** A verification in one thread beside the least it could do: hash each entry once. */
final class Verifying implements AutoCloseable {
    /** Bytes: events of the application have some 600. */
    static final int SHORTEST = 500;

    static final int LONGEST = 700;

    private final int size;
    private @Nullable Scratch scratch;

    Verifying(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Entries verified a second, entries hashed a second. */
    double[] besideHashing() throws NoSuchAlgorithmException {
        PublishedLog log = log();
        return new double[] {verified(log), hashed(log)};
    }

    private PublishedLog log() {
        if (scratch != null) {
            return new SyntheticLog(scratch.folder(), SHORTEST, LONGEST).published();
        }
        Scratch made = new Scratch();
        scratch = made;
        SyntheticLog log = new SyntheticLog(made.folder(), SHORTEST, LONGEST);
        log.write(size, _ -> {});
        return log.published();
    }

    private double verified(PublishedLog log) {
        long from = System.nanoTime();
        Report report = LogVerifier.verify(
                Bundle.open(log.folder()), Policy.unwitnessed(SyntheticLog.KEY.publicKey()), List.of(), _ -> {});
        long took = System.nanoTime() - from;
        if (report.checked() != size || !report.findings().isEmpty()) {
            throw new BenchFailure("the log was found to be wrong: " + report);
        }
        return size * 1e9 / took;
    }

    /** Only the hashing is timed, not the reading. */
    private double hashed(PublishedLog log) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long took = 0;
        for (long number = 0; number * Tile.FULL < size; number++) {
            List<byte[]> entries = log.entries(Tile.in(size, Tile.ENTRIES, number));
            long from = System.nanoTime();
            entries.forEach(digest::digest);
            took += System.nanoTime() - from;
        }
        return size * 1e9 / took;
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
