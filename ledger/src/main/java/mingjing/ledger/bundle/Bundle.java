package mingjing.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingjing.ledger.Malformed;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Decimal;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;

/**
 * What lies before an auditor: the public folder of a log, or a bundle of the same files that may begin later and has the rows of the
 * database beside the entries.
 */
public final class Bundle {
    static final String RANGE = "range";
    static final String ROWS = "rows/";

    /** A row has nothing its entry has not, and its position. */
    private static final int LONGEST_ROW = 70_000;

    private final Path folder;
    private final PublishedLog log;
    private final Optional<Long> start;

    private Bundle(Path folder, Optional<Long> start) {
        this.folder = folder;
        this.log = new PublishedLog(folder);
        this.start = start;
    }

    /**
     * Looks into a folder, which may be one inside a zip file.
     *
     * @throws Malformed when it says where it begins, and nobody can understand it
     */
    public static Bundle open(Path folder) {
        Optional<Long> start = DurableFiles.read(folder.resolve(RANGE), 100)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
                .map(text -> Decimal.parse(text, "the beginning of the bundle"));
        if (start.isPresent() && start.get() % Tile.FULL != 0) {
            throw new Malformed("a bundle begins behind a full tile, not behind entry " + start.get());
        }
        return new Bundle(folder, start);
    }

    public PublishedLog log() {
        return log;
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** How many entries were left out at the beginning. */
    public long start() {
        return start.orElse(0L);
    }

    /** Whether it must have rows: a bundle does, the folder of a log does not. */
    public boolean hasRows() {
        return start.isPresent();
    }

    /** The rows of the entries in a bundle file, one JSON object a line; empty when they are not there. */
    public Optional<List<String>> rows(Tile entries) {
        return DurableFiles.read(folder.resolve(rowsPath(entries)), entries.width() * LONGEST_ROW)
                .map(SignedNote::utf8)
                .map(text -> text.lines().toList());
    }

    static String rowsPath(Tile entries) {
        return ROWS + entries.path().substring("tile/entries/".length());
    }

    /** A file beside the log. */
    public Optional<byte[]> extra(String name, int most) {
        Path file = folder.resolve(name);
        return Files.isDirectory(file) ? Optional.empty() : DurableFiles.read(file, most);
    }
}
