package mingjing.ledger.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjing.ledger.LeafHash;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.files.FileGroup;
import mingjing.ledger.tile.EntryBundle;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.tile.TileBuilder;

/** The files of a grown tree, written where nobody reads them; at most one bundle is held in memory. */
final class Staging implements AutoCloseable {
    /** Files that are synced at the same time: open files, of which a process may have some thousand. */
    private static final int TOGETHER = 128;

    /** Stands for the slash in a name: aside all files lie in one folder, so that only one must be synced. */
    private static final char FLAT = '_';

    private final Path folder;
    private final TileBuilder builder;
    private final FileGroup files = new FileGroup();
    private final List<byte[]> bundle = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private long number;
    private int hashed;

    /** A bundle whose entries from an index on are not in the tree yet. */
    private record Written(Tile tile, int from) {}

    /** Goes on behind the first {@code from} entries of a published log. */
    Staging(PublishedLog log, Path folder, long from) {
        this.folder = folder;
        this.builder = new TileBuilder(from, log, (tile, hashes) -> files.write(aside(folder, tile), hashes));
        this.number = from / Tile.FULL;
        this.hashed = (int) (from % Tile.FULL);
        if (hashed > 0) {
            bundle.addAll(log.entries(new Tile(Tile.ENTRIES, number, hashed)));
        }
    }

    private static Path aside(Path folder, Tile tile) {
        return folder.resolve(tile.path().replace('/', FLAT));
    }

    void add(byte[] entry) {
        bundle.add(entry);
        if (bundle.size() == Tile.FULL) {
            writeBundle();
            bundle.clear();
            hashed = 0;
            number++;
        }
    }

    private void writeBundle() {
        Tile tile = new Tile(Tile.ENTRIES, number, bundle.size());
        files.write(aside(folder, tile), EntryBundle.encode(bundle));
        written.add(new Written(tile, hashed));
        if (files.size() >= TOGETHER) {
            hashWritten();
        }
    }

    /**
     * The tree is made of what the disk gives back, so that a bundle and its tiles cannot differ. Only another process that swept up
     * can have taken a file away.
     */
    private void hashWritten() {
        files.sync();
        for (Written each : written) {
            Tile tile = each.tile();
            byte[] bytes = DurableFiles.read(aside(folder, tile), tile.width() * (2 + EntryBundle.LONGEST))
                    .orElseThrow(Publication.Overtaken::new);
            List<byte[]> entries = EntryBundle.decode(bytes, tile.width());
            entries.subList(each.from(), entries.size()).forEach(entry -> builder.add(LeafHash.of(entry)));
        }
        written.clear();
    }

    /** Writes the right edge; the tree's peaks are those of the files. */
    MerkleFrontier finish() {
        if (bundle.size() > hashed) {
            writeBundle();
        }
        hashWritten();
        builder.partials();
        if (Files.isDirectory(folder)) {
            files.addDirectories(List.of(folder, DurableFiles.parent(folder)));
        }
        files.sync();
        return builder.frontier();
    }

    /** Gives up what is not finished. */
    @Override
    public void close() {
        files.close();
    }

    /** Moves every file to where it is served, under another folder. */
    static void moveAll(Path from, Path to) {
        for (Path file : DurableFiles.list(from)) {
            DurableFiles.move(file, to.resolve(file.getFileName().toString().replace(FLAT, '/')));
        }
    }

    /**
     * The folders of all files that a tree has more than a smaller one.
     *
     * @throws PublishedLog.Missing when one of the files is not there
     */
    static Set<Path> folders(PublishedLog log, long before, long now) {
        Set<Path> folders = new TreeSet<>();
        for (int level = Tile.ENTRIES; level <= 0 || Tile.hashes(now, level) > 0; level++) {
            long first = Tile.hashes(before, level) / Tile.FULL;
            for (long number = first; number * Tile.FULL < Tile.hashes(now, level); number++) {
                Tile tile = Tile.in(now, level, number);
                log.demand(tile);
                Path folder = DurableFiles.parent(log.file(tile));
                if (!Files.isDirectory(folder)) {
                    continue;
                }
                Path top = log.folder().toAbsolutePath();
                while (folders.add(folder) && !folder.equals(top)) {
                    folder = DurableFiles.parent(folder);
                }
            }
        }
        return folders;
    }

    /** Partial files of tiles that are full now: whoever still asks for one gets the beginning of the full one. */
    static void dropPartials(PublishedLog log, long before, long now) {
        for (int level = Tile.ENTRIES; level < 0 || Tile.hashes(now, level) > 0; level++) {
            long firstOpen = Tile.hashes(before, level) / Tile.FULL;
            if (Tile.hashes(now, level) / Tile.FULL > firstOpen) {
                DurableFiles.deleteAll(DurableFiles.parent(log.file(new Tile(level, firstOpen, 1))));
            }
        }
    }
}
