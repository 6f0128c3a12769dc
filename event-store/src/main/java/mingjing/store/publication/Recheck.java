package mingjing.store.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.RowAgreement;
import mingjing.store.StoredRow;
import mingjing.store.StoredRows;
import mingjing.store.publication.Finding.Kind;
import tools.jackson.core.JacksonException;

/** Holds a piece of the log, at most a tile long, against the published files and the signed tree. */
final class Recheck {
    private static final String NOTHING = "-";

    private final EventStore store;
    private final PublishedLog log;
    private final Checkpoint tree;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private boolean concluded;

    private Recheck(EventStore store, PublishedLog log, Checkpoint tree) {
        this.store = store;
        this.log = log;
        this.tree = tree;
        Clock clock = store.settings().clock();
        this.now = clock.instant();
    }

    /**
     * What came of it.
     *
     * @param leaves the hashes that were signed
     * @param concluded whether one of them had to be concluded
     */
    record Checked(List<byte[]> leaves, boolean concluded, List<Finding> findings) {}

    /**
     * Checks the leaves from an index until another, or until their tile ends.
     *
     * @param tree a signed one that holds them
     */
    static Checked check(EventStore store, PublishedLog log, Checkpoint tree, long from, long until) {
        long end = Math.min(until, (from / Tile.FULL + 1) * Tile.FULL);
        return new Recheck(store, log, tree).check(from, end);
    }

    private Checked check(long from, long until) {
        Tile bundle = Tile.in(tree.size(), Tile.ENTRIES, from / Tile.FULL);
        Tile tile = Tile.in(tree.size(), 0, from / Tile.FULL);
        StoredRows stored = store.rows(from, until);
        Map<Long, StoredRow> rows = new TreeMap<>();
        stored.rows().forEach(row -> rows.put(row.position(), row));
        Optional<List<byte[]>> entries = readable(bundle, from, () -> log.entries(bundle));
        Optional<byte[]> hashes = readable(tile, from, () -> hashes(tile));
        for (long index = from; index < until; index++) {
            int at = (int) (index % Tile.FULL);
            Optional<StoredRow> row = Optional.ofNullable(rows.get(index + 1));
            Leaf leaf = new Leaf(
                    row.map(StoredRow::body),
                    entries.map(all -> all.get(at)),
                    hashes.map(all -> Arrays.copyOfRange(all, at * PlainHash.LENGTH, (at + 1) * PlainHash.LENGTH)));
            compare(index, leaf, row, index < stored.archived());
        }
        return new Checked(leaves, concluded, findings);
    }

    private byte[] hashes(Tile tile) {
        byte[] hashes = log.read(tile);
        if (hashes.length != tile.width() * PlainHash.LENGTH) {
            throw new Malformed(hashes.length + " bytes, not " + tile.width() * PlainHash.LENGTH);
        }
        return hashes;
    }

    private <T> Optional<T> readable(Tile file, long from, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (PublishedLog.Missing e) {
            findings.add(new Finding(Kind.FILE_BROKEN, from + 1, "", file.path(), file.path(), NOTHING, now));
        } catch (Malformed e) {
            findings.add(new Finding(
                    Kind.FILE_BROKEN, from + 1, "", file.path(), file.path(), String.valueOf(e.getMessage()), now));
        }
        return Optional.empty();
    }

    private void compare(long index, Leaf leaf, Optional<StoredRow> row, boolean archived) {
        Optional<Leaf.Signed> known = leaf.signed(hash -> leadsToTheRoot(index, hash));
        Leaf.Signed signed = known.orElseGet(() -> new Leaf.Signed(new byte[PlainHash.LENGTH], false));
        concluded |= !signed.proven();
        leaves.add(signed.hash());
        String hash = known.map(each -> hex(each.hash())).orElse(NOTHING);
        Optional<byte[]> body =
                leaf.row().filter(signed::isOf).or(() -> leaf.entry().filter(signed::isOf));
        if (row.isEmpty() && !archived) {
            found(Kind.EVENT_MISSING, index, body, "events", hash, NOTHING);
        }
        leaf.row()
                .filter(bytes -> !signed.isOf(bytes))
                .ifPresent(
                        bytes -> found(Kind.EVENT_CHANGED, index, body, "events.body", hash, hex(LeafHash.of(bytes))));
        leaf.entry()
                .filter(bytes -> !signed.isOf(bytes))
                .ifPresent(bytes -> found(
                        Kind.ENTRY_CHANGED, index, body, item(Tile.ENTRIES, index), hash, hex(LeafHash.of(bytes))));
        leaf.tile()
                .filter(bytes -> !Arrays.equals(bytes, signed.hash()))
                .ifPresent(bytes -> found(Kind.HASH_CHANGED, index, body, item(0, index), hash, hex(bytes)));
        if (row.isPresent() && body.isPresent()) {
            for (RowAgreement.Difference each : RowAgreement.differences(row.get(), body.get())) {
                found(Kind.COLUMN_CHANGED, index, body, each.column(), each.expected(), each.actual());
            }
        }
    }

    /** By the hashes beside it in the tiles: if those were tampered with too, nothing leads there. */
    private boolean leadsToTheRoot(long index, byte[] hash) {
        try {
            return InclusionProof.holds(
                    index,
                    tree.size(),
                    hash,
                    InclusionProof.of(log.hashes(tree.size()), index, tree.size()),
                    tree.root());
        } catch (PublishedLog.Missing | Malformed e) {
            return false;
        }
    }

    private void found(Kind kind, long index, Optional<byte[]> body, String subject, String expected, String actual) {
        findings.add(new Finding(kind, index + 1, body.map(Recheck::id).orElse(""), subject, expected, actual, now));
    }

    private static String id(byte[] body) {
        try {
            return CanonicalJson.mapper().readTree(body).path("id").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private String item(int level, long index) {
        return Tile.in(tree.size(), level, index / Tile.FULL).path() + " #" + index % Tile.FULL;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
