package mingjing.ledger.tile;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.ledger.Malformed;

/**
 * One file of a log: up to 256 neighbouring hashes of a level, or up to 256 entries.
 *
 * @param level 0 for leaf hashes, each next one the roots of 256 of those below, up to 7; {@link #ENTRIES} for entries
 * @param number from 0, from the left
 * @param width how many it has, 1 to 256; fewer than 256 only at the right edge of the tree
 */
public record Tile(int level, long number, int width) {
    public static final int ENTRIES = -1;
    public static final int FULL = 256;

    /** A size is a long, so a level has at most 2^63 / 256^level hashes. */
    private static final int HIGHEST = 7;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-9])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > HIGHEST || number < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + level + "/" + number + "/" + width);
        }
    }

    /** The tile of a level and number in a tree of so many leaves; a tree without it is refused. */
    public static Tile in(long size, int level, long number) {
        long left = hashes(size, level) - number * FULL;
        if (left < 1) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no tile " + level + "/" + number);
        }
        return new Tile(level, number, (int) Math.min(FULL, left));
    }

    /** How many hashes (or entries) the tiles of a level hold together. */
    public static long hashes(long size, int level) {
        return level <= 0 ? size : size >> (8 * level);
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Where it is served under the log's prefix, such as {@code tile/0/x001/234.p/5}. */
    public String path() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", number % 1_000));
        for (long rest = number / 1_000; rest > 0; rest /= 1_000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1_000));
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + path + (isFull() ? "" : ".p/" + width);
    }

    /**
     * Reads what {@link #path()} wrote.
     *
     * @throws Malformed for every other spelling, so that a file has one address
     */
    public static Tile parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (matcher.matches()) {
            int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
            long number = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
            int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
            if (level <= HIGHEST && width <= FULL) {
                Tile tile = new Tile(level, number, width);
                if (tile.path().equals(path)) {
                    return tile;
                }
            }
        }
        throw new Malformed("not the path of a tile: '" + Malformed.shortened(path) + "'");
    }
}
