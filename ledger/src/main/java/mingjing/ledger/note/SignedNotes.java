package mingjing.ledger.note;

import java.util.ArrayList;
import java.util.List;
import mingjing.ledger.Malformed;

/** Signed notes one after the other in a file that only grows, an empty line behind each. */
public final class SignedNotes {
    private SignedNotes() {}

    /** What is added to the file for a note whose text has no empty lines, as a checkpoint's has none. */
    public static String entry(SignedNote note) {
        if (note.text().contains("\n\n") || note.text().startsWith("\n")) {
            throw new IllegalArgumentException("a text with empty lines cannot be told from the note behind it");
        }
        return note + "\n";
    }

    /**
     * Reads a file of notes; the last one may have been cut off while it was written, and is left out then.
     *
     * @throws Malformed where another one cannot be read
     */
    public static List<SignedNote> parse(String file) {
        List<SignedNote> notes = new ArrayList<>();
        int from = 0;
        while (from < file.length()) {
            int signatures = file.indexOf("\n\n", from);
            int end = signatures < 0 ? -1 : file.indexOf("\n\n", signatures + 2);
            if (end < 0) {
                break;
            }
            notes.add(SignedNote.parse(file.substring(from, end + 1)));
            from = end + 2;
        }
        return notes;
    }
}
