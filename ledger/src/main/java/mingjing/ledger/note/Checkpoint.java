package mingjing.ledger.note;

import java.util.Arrays;
import java.util.List;
import mingjing.ledger.Malformed;

/**
 * What a log commits to: its size and root under its origin (C2SP tlog-checkpoint v1.0).
 *
 * @param origin the log's name, which should be its key's too
 * @param size leaves
 * @param root 32 bytes
 * @param extensions further lines, of which this code makes none and understands none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {
    private static final int LONGEST_LINE = 1_000;

    public Checkpoint {
        KeyName.check(origin);
        root = root.clone();
        extensions = List.copyOf(extensions);
        if (size < 0 || root.length != 32) {
            throw new Malformed("no checkpoint of size " + size + " with a root of " + root.length + " bytes");
        }
    }

    public Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, root, List.of());
    }

    /** What a note says, whoever has signed it. */
    public static Checkpoint of(SignedNote note) {
        return parse(note.text());
    }

    /** Reads the text of a signed note. */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed("a checkpoint ends in a line feed");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new Malformed("a checkpoint has three lines: origin, size, root");
        }
        if (lines.stream().anyMatch(line -> line.isEmpty() || line.length() > LONGEST_LINE)) {
            throw new Malformed("a checkpoint has no empty lines, and none over " + LONGEST_LINE + " characters");
        }
        return new Checkpoint(
                lines.get(0),
                Decimal.parse(lines.get(1), "the size of a checkpoint"),
                Base64Text.decodeHash(lines.get(2), "the root of a checkpoint"),
                lines.subList(3, lines.size()));
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    /** Whether both commit to the same tree. */
    public boolean isSameTreeAs(Checkpoint other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
    }

    /** The text to be signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(Base64Text.encode(root))
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
