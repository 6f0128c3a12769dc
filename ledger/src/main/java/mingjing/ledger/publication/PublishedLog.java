package mingjing.ledger.publication;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.PlainHash;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SignedNotes;
import mingjing.ledger.tile.EntryBundle;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.tile.TileBuilder;
import mingjing.ledger.tile.TileHashes;

/** The public files of a log: {@code checkpoint} and everything under {@code tile/}, to be served as they are. */
public final class PublishedLog implements TileHashes.Tiles {
    /** The folder of what was witnessed. */
    public static final String HISTORY = "history";

    /** A checkpoint a second with ten witnesses. */
    private static final int LONGEST_DAY = 200_000_000;

    private final Path folder;

    public PublishedLog(Path folder) {
        this.folder = folder;
    }

    /** The newest checkpoint with its signatures; empty before the first. */
    public Optional<SignedNote> checkpoint() {
        return DurableFiles.read(checkpointFile(), SignedNote.LONGEST).map(SignedNote::parse);
    }

    /** The newest checkpoint that enough witnesses have signed. */
    public Optional<SignedNote> witnessed() {
        return DurableFiles.read(witnessedFile(), SignedNote.LONGEST).map(SignedNote::parse);
    }

    /** Shows another one. */
    public void showWitnessed(SignedNote note) {
        DurableFiles.replace(witnessedFile(), note.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds to what was witnessed on a day. */
    public void remember(LocalDate day, String notes) {
        DurableFiles.append(folder.resolve(HISTORY).resolve(day.toString()), notes.getBytes(StandardCharsets.UTF_8));
    }

    /** Every checkpoint that was ever witnessed, as far as it is kept, in the order of days. */
    public List<SignedNote> history() {
        List<SignedNote> notes = new ArrayList<>();
        for (Path day : DurableFiles.list(folder.resolve(HISTORY))) {
            DurableFiles.read(day, LONGEST_DAY)
                    .map(SignedNote::utf8)
                    .map(SignedNotes::parse)
                    .ifPresent(notes::addAll);
        }
        return notes;
    }

    private Path witnessedFile() {
        return folder.resolve("witnessed");
    }

    /** A file by its name; a partial one that is not there is cut from one that has more. */
    public Optional<byte[]> find(Tile tile) {
        Optional<byte[]> file = file(tile, longest(tile));
        return file.isPresent() || tile.isFull()
                ? file
                : full(tile).map(full -> beginning(full, Tile.FULL, tile)).or(() -> grown(tile));
    }

    /** Of a size that was never published by itself: the beginning of what the newest tree has there. */
    private Optional<byte[]> grown(Tile tile) {
        long size = checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L);
        long there = Tile.hashes(size, tile.level()) - tile.number() * Tile.FULL;
        if (there <= tile.width() || there >= Tile.FULL) {
            return Optional.empty();
        }
        Tile wider = new Tile(tile.level(), tile.number(), (int) there);
        return file(wider, longest(wider)).map(bytes -> beginning(bytes, wider.width(), tile));
    }

    private Optional<byte[]> full(Tile tile) {
        Tile full = new Tile(tile.level(), tile.number(), Tile.FULL);
        return file(full, longest(full));
    }

    private Optional<byte[]> file(Tile tile, int most) {
        return DurableFiles.read(file(tile), most);
    }

    private static int longest(Tile tile) {
        return tile.width() * (tile.level() == Tile.ENTRIES ? 2 + EntryBundle.LONGEST : PlainHash.LENGTH);
    }

    private static byte[] beginning(byte[] wider, int width, Tile tile) {
        return tile.level() == Tile.ENTRIES
                ? EntryBundle.encode(EntryBundle.decode(wider, width).subList(0, tile.width()))
                : Arrays.copyOf(wider, tile.width() * PlainHash.LENGTH);
    }

    @Override
    public byte[] read(Tile tile) {
        return find(tile).orElseThrow(() -> new Missing(tile.path()));
    }

    /** Throws {@link Missing} when {@link #read} would. */
    void demand(Tile tile) {
        if (!Files.exists(file(tile)) && !Files.exists(file(new Tile(tile.level(), tile.number(), Tile.FULL)))) {
            throw new Missing(tile.path());
        }
    }

    /** The entries of a bundle. */
    public List<byte[]> entries(Tile bundle) {
        return EntryBundle.decode(read(bundle), bundle.width());
    }

    /** The peaks of the tree over the first entries, as the tiles have them. */
    public MerkleFrontier frontier(long size) {
        return new TileBuilder(size, this, (_, _) -> {}).frontier();
    }

    /** The proofs' source in a tree of so many leaves. */
    public TileHashes hashes(long size) {
        return new TileHashes(size, this);
    }

    Path file(Tile tile) {
        return folder.resolve(tile.path());
    }

    Path checkpointFile() {
        return folder.resolve("checkpoint");
    }

    /** Where its files are. */
    public Path folder() {
        return folder;
    }

    /** A file that a published checkpoint promises is not there. */
    public static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String path) {
            super("the log lacks " + path);
        }
    }
}
