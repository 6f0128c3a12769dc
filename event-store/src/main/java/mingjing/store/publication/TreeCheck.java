package mingjing.store.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.tile.TileBuilder;
import mingjing.store.publication.Finding.Kind;

/**
 * Grows the tree anew, leaf by leaf, and holds its upper tiles and its root against what was published and signed.
 *
 * <p>This finds what was changed everywhere at once, in the database, the entry and its hash: all three agree then, but no longer with
 * the tile above, or with the signature.
 */
final class TreeCheck {
    private final PublishedLog log;
    private final Checkpoint tree;
    private final TileBuilder grown = new TileBuilder(this::compare);
    private final List<Stretch> different = new ArrayList<>();
    private boolean concluded;

    /** Leaves from an index until another whose common hash in a tile is not the one they make. */
    private record Stretch(long from, long until, String file, String made, String published) {
        boolean holds(Stretch other) {
            return from <= other.from && other.until <= until;
        }
    }

    TreeCheck(PublishedLog log, Checkpoint tree) {
        this.log = log;
        this.tree = tree;
    }

    Checkpoint tree() {
        return tree;
    }

    /** Leaves so far. */
    long size() {
        return grown.size();
    }

    void add(Recheck.Checked checked) {
        checked.leaves().forEach(grown::add);
        concluded |= checked.concluded();
    }

    /** Level 0 is compared leaf by leaf before. */
    private void compare(Tile tile, byte[] made) {
        if (tile.level() == 0) {
            return;
        }
        byte[] published = read(tile);
        for (int i = 0; i < tile.width() && different.size() < Findings.MOST; i++) {
            byte[] one = Arrays.copyOfRange(made, i * PlainHash.LENGTH, (i + 1) * PlainHash.LENGTH);
            byte[] other = published.length == made.length
                    ? Arrays.copyOfRange(published, i * PlainHash.LENGTH, (i + 1) * PlainHash.LENGTH)
                    : new byte[0];
            long leaves = 1L << (8 * tile.level());
            long from = (tile.number() * Tile.FULL + i) * leaves;
            Stretch stretch = new Stretch(
                    from, from + leaves, tile.path() + " #" + i, Recheck.hex(one), shown(Recheck.hex(other)));
            // A hash above one that differs differs too.
            if (!Arrays.equals(one, other) && different.stream().noneMatch(stretch::holds)) {
                different.add(stretch);
            }
        }
    }

    private static String shown(String hex) {
        return hex.isEmpty() ? "-" : hex;
    }

    private byte[] read(Tile tile) {
        try {
            return log.read(tile);
        } catch (PublishedLog.Missing | Malformed e) {
            return new byte[0];
        }
    }

    /** What the whole tree shows beyond its leaves, once all of them were added. */
    List<Finding> findings(Instant now) {
        grown.partials();
        byte[] root = grown.frontier().root();
        boolean signed = Arrays.equals(root, tree.root());
        List<Finding> findings = new ArrayList<>();
        for (Stretch each : different) {
            findings.add(
                    signed
                            ? new Finding(
                                    Kind.HASH_CHANGED,
                                    each.from() + 1,
                                    "",
                                    each.file(),
                                    each.made(),
                                    each.published(),
                                    now)
                            : new Finding(
                                    Kind.TREE_CHANGED,
                                    each.from() + 1,
                                    "",
                                    (each.from() + 1) + "-" + each.until(),
                                    each.published(),
                                    each.made(),
                                    now));
        }
        if (!signed && findings.isEmpty() && !concluded) {
            String whole = "1-" + tree.size();
            findings.add(
                    new Finding(Kind.TREE_CHANGED, 1, "", whole, Recheck.hex(tree.root()), Recheck.hex(root), now));
        }
        return findings;
    }
}
