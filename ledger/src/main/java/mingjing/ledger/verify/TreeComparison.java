package mingjing.ledger.verify;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.PlainHash;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.tile.TileBuilder;
import mingjing.ledger.verify.Finding.Kind;

/**
 * Two trees grown side by side, one from the entries and one from the leaf hashes in the tiles: which of them has the signed root tells
 * whether an entry was changed or only its hash. Constant memory, however long the log is.
 */
final class TreeComparison {
    /** Canonical JSON has no blanks and escapes quotes, so the first such member is the envelope's own. */
    private static final Pattern EVENT_ID = Pattern.compile("\"id\":\"([^\"\\\\\\p{Cntrl}]{1,100})\"");

    private final PublishedLog log;
    private final Checkpoint tree;
    private final NavigableMap<Long, Checkpoint> history;
    private final Findings findings;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Tile, byte[]> madeOfEntries = new HashMap<>();
    private final long start;
    private final TileBuilder fromEntries;
    private final TileBuilder fromTiles;

    /** A leaf hash in a tile that is not that of the entry. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Difference(long index, String eventId, byte[] entry, byte[] tile) {}

    /** Takes the entries of one file. */
    interface EntriesRead {
        void take(Tile tile, List<byte[]> entries);
    }

    /**
     * Begins where the bundle does.
     *
     * @throws PublishedLog.Missing when the edge it goes on from is not there
     */
    TreeComparison(Bundle bundle, Checkpoint tree, NavigableMap<Long, Checkpoint> history, Findings findings) {
        this.log = bundle.log();
        this.tree = tree;
        this.history = history;
        this.findings = findings;
        this.start = bundle.start();
        this.fromEntries = new TileBuilder(start, log, madeOfEntries::put);
        this.fromTiles = new TileBuilder(start, log, this::compareTile);
    }

    /** Reads everything once; returns the size it came to. */
    long run(EntriesRead entriesRead, LongConsumer progress) {
        compareHistory();
        for (long number = start / Tile.FULL; number * Tile.FULL < tree.size(); number++) {
            Tile bundle = Tile.in(tree.size(), Tile.ENTRIES, number);
            Optional<List<byte[]>> entries = present(bundle, () -> log.entries(bundle));
            Optional<byte[]> hashes = hashes(Tile.in(tree.size(), 0, number));
            if (entries.isEmpty() || hashes.isEmpty()) {
                // What follows has no place to stand on: its trees could only differ.
                return fromEntries.size();
            }
            grow(entries.get(), hashes.get());
            entriesRead.take(bundle, entries.get());
            progress.accept(fromEntries.size());
        }
        fromEntries.partials();
        fromTiles.partials();
        judgeDifferences();
        return fromEntries.size();
    }

    private void grow(List<byte[]> entries, byte[] hashes) {
        for (int i = 0; i < entries.size(); i++) {
            byte[] leaf = LeafHash.of(entries.get(i));
            byte[] tile = hash(hashes, i);
            if (!Arrays.equals(leaf, tile) && differences.size() < LogVerifier.MOST_FINDINGS) {
                differences.add(new Difference(fromEntries.size(), eventId(entries.get(i)), leaf, tile));
            }
            fromEntries.add(leaf);
            fromTiles.add(tile);
            compareHistory();
        }
    }

    private Optional<byte[]> hashes(Tile tile) {
        return present(tile, () -> {
            byte[] hashes = log.read(tile);
            if (hashes.length != tile.width() * PlainHash.LENGTH) {
                throw new Malformed(hashes.length + " bytes, not " + tile.width() * PlainHash.LENGTH);
            }
            return hashes;
        });
    }

    private interface Reading<T> {
        T read();
    }

    private <T> Optional<T> present(Tile tile, Reading<T> reading) {
        long index = tile.level() <= 0 ? tile.number() * Tile.FULL : -1;
        try {
            return Optional.of(reading.read());
        } catch (PublishedLog.Missing e) {
            findings.add(new Finding(Kind.FILE_MISSING, index, "", tile.path(), tile.width() + " 项", "没有这个文件"));
        } catch (Malformed | UncheckedIOException e) {
            findings.add(new Finding(
                    Kind.FILE_BROKEN, index, "", tile.path(), tile.width() + " 项", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /**
     * Level 0 is compared entry by entry. Above, a hash that follows from the entries or from the tiles below is no fault of its own:
     * what was changed is below, and is named there.
     */
    private void compareTile(Tile tile, byte[] madeOfTiles) {
        byte[] other = Objects.requireNonNull(madeOfEntries.remove(tile));
        if (tile.level() == 0) {
            return;
        }
        Optional<byte[]> there = hashes(tile);
        if (there.isEmpty() || Arrays.equals(there.get(), madeOfTiles)) {
            return;
        }
        for (int i = 0; i < tile.width(); i++) {
            byte[] expected = hash(madeOfTiles, i);
            byte[] actual = hash(there.get(), i);
            boolean follows = Arrays.equals(expected, actual) || Arrays.equals(hash(other, i), actual);
            if (!follows) {
                long first = (tile.number() * Tile.FULL + i) << (8 * tile.level());
                findings.add(new Finding(
                        Kind.TILE_CHANGED, first, "", tile.path() + " 第 " + i + " 项", hex(expected), hex(actual)));
            }
        }
    }

    private void compareHistory() {
        Checkpoint old = history.get(fromEntries.size());
        if (old == null) {
            return;
        }
        byte[] root = fromEntries.frontier().root();
        // With the hashes of the tiles it fits: an entry was changed, and is told as that.
        if (!Arrays.equals(root, old.root())
                && !Arrays.equals(fromTiles.frontier().root(), old.root())) {
            Long agreed = history.lowerKey(old.size());
            findings.add(new Finding(
                    Kind.OTHER_HISTORY,
                    agreed == null ? start : agreed,
                    "",
                    "大小为 " + old.size() + " 的检查点",
                    hex(old.root()),
                    hex(root)));
        }
    }

    private void judgeDifferences() {
        boolean entriesFit = Arrays.equals(fromEntries.frontier().root(), tree.root());
        boolean tilesFit = Arrays.equals(fromTiles.frontier().root(), tree.root());
        for (Difference each : differences) {
            String file =
                    new Tile(0, each.index() / Tile.FULL, Tile.FULL).path() + " 第 " + each.index() % Tile.FULL + " 项";
            String entry = hex(each.entry());
            String hash = hex(each.tile());
            findings.add(
                    entriesFit
                            ? new Finding(Kind.TILE_CHANGED, each.index(), each.eventId(), file, entry, hash)
                            : new Finding(Kind.ENTRY_CHANGED, each.index(), each.eventId(), "叶哈希", hash, entry));
        }
        if (!entriesFit && !tilesFit) {
            findings.add(Finding.of(
                    Kind.OTHER_ROOT,
                    "检查点 " + tree.size(),
                    hex(tree.root()),
                    hex(fromEntries.frontier().root())));
        }
    }

    private static byte[] hash(byte[] hashes, int number) {
        return Arrays.copyOfRange(hashes, number * PlainHash.LENGTH, (number + 1) * PlainHash.LENGTH);
    }

    private static String eventId(byte[] entry) {
        Matcher matcher = EVENT_ID.matcher(new String(entry, StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
