package mingjing.ledger.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.PlainHash;
import mingjing.ledger.SubtreeHash;

/**
 * Grows a tree leaf by leaf and gives out each tile of hashes when it is full, and the partial ones on request.
 *
 * <p>Keeps one tile a level, however long the log is.
 */
public final class TileBuilder {
    private final Written written;
    private final List<byte[]> edge = new ArrayList<>();
    private long size;

    /** Takes finished tiles. */
    @FunctionalInterface
    public interface Written {
        void take(Tile tile, byte[] hashes);
    }

    /** Begins with an empty tree. */
    public TileBuilder(Written written) {
        this.written = written;
    }

    /** Goes on behind a tree of so many leaves, with the tiles at its right edge. */
    public TileBuilder(long size, TileHashes.Tiles tiles, Written written) {
        this(written);
        this.size = size;
        TileHashes hashes = new TileHashes(size, tiles);
        for (int level = 0; Tile.hashes(size, level) > 0; level++) {
            byte[] open = new byte[Tile.FULL * PlainHash.LENGTH];
            if (at(level) > 0) {
                byte[] known = hashes.bytes(Tile.in(size, level, Tile.hashes(size, level) / Tile.FULL));
                System.arraycopy(known, 0, open, 0, known.length);
            }
            edge.add(open);
        }
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** Adds a leaf's 32-byte hash. */
    public void add(byte[] leafHash) {
        byte[] hash = leafHash;
        int level = 0;
        int at = at(level);
        size++;
        while (true) {
            if (level == edge.size()) {
                edge.add(new byte[Tile.FULL * PlainHash.LENGTH]);
            }
            byte[] open = edge.get(level);
            System.arraycopy(hash, 0, open, at * PlainHash.LENGTH, PlainHash.LENGTH);
            if (at < Tile.FULL - 1) {
                return;
            }
            written.take(Tile.in(size, level, Tile.hashes(size, level) / Tile.FULL - 1), open.clone());
            hash = SubtreeHash.of(open);
            level++;
            at = (int) ((Tile.hashes(size, level) - 1) % Tile.FULL);
        }
    }

    /** Gives out the tiles at the right edge that are not full. */
    public void partials() {
        for (int level = 0; level < edge.size(); level++) {
            int width = at(level);
            if (width > 0) {
                Tile tile = new Tile(level, Tile.hashes(size, level) / Tile.FULL, width);
                written.take(tile, Arrays.copyOf(edge.get(level), width * PlainHash.LENGTH));
            }
        }
    }

    /** How many hashes of a level are in its open tile. */
    private int at(int level) {
        return (int) (Tile.hashes(size, level) % Tile.FULL);
    }

    /** The peaks of the tree, as its tiles have them: whoever read the leaves elsewhere can compare. */
    public MerkleFrontier frontier() {
        byte[] peaks = new byte[Long.bitCount(size) * PlainHash.LENGTH];
        int to = 0;
        for (int bit = Long.SIZE - 2; bit >= 0; bit--) {
            if ((size >> bit & 1) == 1) {
                int inside = bit % 8;
                // Within its tile a peak begins behind all larger ones.
                int from = (at(bit / 8) >> (inside + 1) << (inside + 1)) * PlainHash.LENGTH;
                byte[] peak = SubtreeHash.of(
                        Arrays.copyOfRange(edge.get(bit / 8), from, from + (PlainHash.LENGTH << inside)));
                System.arraycopy(peak, 0, peaks, to, PlainHash.LENGTH);
                to += PlainHash.LENGTH;
            }
        }
        return MerkleFrontier.of(size, peaks);
    }
}
