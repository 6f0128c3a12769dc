package mingjing.ledger.tile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;
import mingjing.ledger.SubtreeHash;
import mingjing.ledger.TreeHashes;

/** The hashes of a tree, read from its tiles; remembers the last few, because a proof climbs through neighbours. */
public final class TileHashes implements TreeHashes {
    private static final int LEVELS = 8;
    private static final int REMEMBERED = 64;

    private final long size;
    private final Tiles tiles;
    private final Map<Tile, byte[]> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Where tiles are read from. */
    @FunctionalInterface
    public interface Tiles {
        /** Its bytes; what is not there is an exception of the one who keeps them. */
        byte[] read(Tile tile);
    }

    /** The tree of so many leaves. */
    public TileHashes(long size, Tiles tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public byte[] subtree(int level, long index) {
        int inside = level % LEVELS;
        long first = index << inside;
        byte[] tile = bytes(Tile.in(size, level / LEVELS, first / Tile.FULL));
        int from = (int) (first % Tile.FULL) * PlainHash.LENGTH;
        int until = from + (PlainHash.LENGTH << inside);
        if (until > tile.length) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves has no full subtree " + index + " of height " + level);
        }
        return SubtreeHash.of(Arrays.copyOfRange(tile, from, until));
    }

    /** The hashes in a tile, one after the other. */
    public byte[] bytes(Tile tile) {
        byte[] known = read.get(tile);
        if (known == null) {
            known = tiles.read(tile);
            if (known.length != tile.width() * PlainHash.LENGTH) {
                throw new Malformed(
                        tile.path() + " has " + known.length + " bytes, not " + tile.width() * PlainHash.LENGTH);
            }
            read.put(tile, known);
        }
        return known;
    }
}
