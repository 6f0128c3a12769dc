package mingjing.ledger.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.Malformed;

/**
 * That one entry is in a log, in one file (C2SP tlog-proof v1).
 *
 * @param extra what its maker adds; nobody has signed it
 * @param index of the entry, from 0
 * @param path from the leaf to the root
 * @param checkpoint the signed root
 */
public record TlogProof(Optional<byte[]> extra, long index, List<byte[]> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    /** Reads the text of a proof. */
    public static TlogProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new Malformed("a proof has an empty line before its checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", LONGEST_PATH + 4)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new Malformed("a proof begins with " + HEADER);
        }
        Optional<byte[]> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(Base64Text.decode(lines.removeFirst().substring(EXTRA.length()), "extra"));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed("a proof names its index");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()), "the index");
        if (lines.size() > LONGEST_PATH) {
            throw new Malformed("a path has at most " + LONGEST_PATH + " hashes");
        }
        List<byte[]> path = new ArrayList<>();
        for (String line : lines) {
            path.add(Base64Text.decodeHash(line, "hash " + path.size() + " of the path"));
        }
        return new TlogProof(extra, index, path, SignedNote.parse(text.substring(end + 2)));
    }

    /** Whether the leaf hash is where the proof says, in the tree of its checkpoint; who signed that is asked of the note. */
    public boolean holds(byte[] leafHash) {
        Checkpoint tree = Checkpoint.of(checkpoint);
        return InclusionProof.holds(index, tree.size(), leafHash, path, tree.root());
    }

    /** The file's text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(
                bytes -> text.append(EXTRA).append(Base64Text.encode(bytes)).append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(Base64Text.encode(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
