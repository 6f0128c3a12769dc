package mingjing.ledger.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingjing.ledger.PlainHash;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SignedNotes;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.tile.Tile;

/**
 * Writes a bundle as a zip file. The same stretch of the same log gives the same bytes: files have one order and no time of their own.
 */
public final class BundleWriter {
    /** The beginning of the years a zip file can tell. */
    private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

    private final PublishedLog log;
    private final ZipOutputStream zip;

    /** Where the rows of the database come from. */
    @FunctionalInterface
    public interface Rows {
        /**
         * One JSON object a row: the position and every column but the body.
         *
         * @param after the position before the first
         * @param upTo the last position
         */
        List<String> read(long after, long upTo);
    }

    private BundleWriter(PublishedLog log, ZipOutputStream zip) {
        this.log = log;
        this.zip = zip;
    }

    /**
     * Writes a stretch of a log.
     *
     * @param checkpoint of the tree at the end of the stretch; the log may have grown since
     * @param from the first position that must be in; some before it come along, up to where a full tile ends
     * @param extras further files by name
     * @param progress told how many entries are written, now and then
     */
    public static void write(
            PublishedLog log,
            SignedNote checkpoint,
            long from,
            Rows rows,
            Map<String, byte[]> extras,
            OutputStream out,
            LongConsumer progress)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            BundleWriter writer = new BundleWriter(log, zip);
            long start = (from - 1) / Tile.FULL * Tile.FULL;
            long size = Checkpoint.of(checkpoint).size();
            writer.put("checkpoint", text(checkpoint.toString()));
            writer.put(Bundle.RANGE, text(start + "\n"));
            writer.history(size);
            for (Map.Entry<String, byte[]> extra : extras.entrySet()) {
                writer.put(extra.getKey(), extra.getValue());
            }
            writer.edge(start, size);
            writer.hashes(start, size);
            writer.entries(start, size, rows, progress);
        }
    }

    /** What was witnessed before; what comes later could not be the same every time. */
    private void history(long size) throws IOException {
        StringBuilder notes = new StringBuilder();
        for (SignedNote note : log.history()) {
            if (Checkpoint.of(note).size() < size) {
                notes.append(SignedNotes.entry(note));
            }
        }
        if (!notes.isEmpty()) {
            put(PublishedLog.HISTORY + "/witnessed", text(notes.toString()));
        }
    }

    /** The open tiles of the tree that was left out: the verifier grows it on from there. */
    private void edge(long start, long size) throws IOException {
        for (int level = 1; Tile.hashes(start, level) > 0; level++) {
            long number = Tile.hashes(start, level) / Tile.FULL;
            if (Tile.hashes(start, level) % Tile.FULL > 0) {
                Tile open = Tile.in(start, level, number);
                Tile grown = Tile.in(size, level, number);
                if (!open.equals(grown)) {
                    put(open.path(), Arrays.copyOf(log.read(grown), open.width() * PlainHash.LENGTH));
                }
            }
        }
    }

    private void hashes(long start, long size) throws IOException {
        for (int level = 0; Tile.hashes(size, level) > 0; level++) {
            for (long number = Tile.hashes(start, level) / Tile.FULL;
                    number * Tile.FULL < Tile.hashes(size, level);
                    number++) {
                Tile tile = Tile.in(size, level, number);
                put(tile.path(), log.read(tile));
            }
        }
    }

    private void entries(long start, long size, Rows rows, LongConsumer progress) throws IOException {
        for (long number = start / Tile.FULL; number * Tile.FULL < size; number++) {
            Tile tile = Tile.in(size, Tile.ENTRIES, number);
            put(tile.path(), log.read(tile));
            long after = number * Tile.FULL;
            put(Bundle.rowsPath(tile), text(String.join("\n", rows.read(after, after + tile.width())) + "\n"));
            progress.accept(after + tile.width());
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
