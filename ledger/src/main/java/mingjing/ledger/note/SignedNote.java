package mingjing.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mingjing.ledger.Malformed;

/**
 * A text with signatures under it (C2SP signed-note v1.0).
 *
 * @param text what is signed, ending in a line feed
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** Bytes, and signatures: more would be an attack on the reader's memory. */
    public static final int LONGEST = 1_000_000;

    public static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new Malformed("the text of a signed note must end in a line feed");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Malformed("a note has 1 to " + MOST_SIGNATURES + " signatures, not " + signatures.size());
        }
    }

    /** Reads a note from its bytes. */
    public static SignedNote parse(byte[] note) {
        if (note.length > LONGEST) {
            throw new Malformed("a note of " + note.length + " bytes, more than " + LONGEST);
        }
        return parse(utf8(note));
    }

    /** Reads a note. */
    public static SignedNote parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed("a note has no control characters but line feeds");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new Malformed("a note is a text, an empty line and lines of signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(end + 2);
        for (String line : lines.isEmpty() ? List.<String>of() : List.of(lines.split("\n", MOST_SIGNATURES + 2))) {
            if (!line.isEmpty()) {
                signatures.add(NoteSignature.parse(line));
            }
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The text of some bytes that must be UTF-8. */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("a note is UTF-8, this is not");
        }
    }

    /**
     * Who of those we know has signed it; signatures of others are passed over.
     *
     * @return the signatures by their key, which may be none
     * @throws Forged when a known key's signature does not fit the text
     */
    public Map<VerifierKey, NoteSignature> signedBy(Collection<VerifierKey> known) {
        Map<VerifierKey, NoteSignature> signed = new LinkedHashMap<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.isOf(signature)) {
                    if (!key.verifies(text, signature)) {
                        throw new Forged(key.name());
                    }
                    signed.put(key, signature);
                }
            }
        }
        return signed;
    }

    /** The same text with one more signature under the others. */
    public SignedNote and(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** The same text without some of its signatures. */
    public SignedNote without(Predicate<NoteSignature> which) {
        return new SignedNote(text, signatures.stream().filter(which.negate()).toList());
    }

    /** The note as it is written down. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }

    /** A signature of a known key that does not fit what it stands under. */
    public static final class Forged extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String name;

        Forged(String name) {
            super("the signature of " + name + " does not fit the text");
            this.name = name;
        }

        /** Whose signature it claims to be. */
        public String name() {
            return name;
        }
    }
}
