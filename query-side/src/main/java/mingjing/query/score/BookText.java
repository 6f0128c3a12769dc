package mingjing.query.score;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import mingjing.ledger.PlainHash;
import mingjing.rules.RuleBook;

/** A rule book with the very text it was read from: books are not in the log, so their hash says which one was meant. */
public record BookText(RuleBook book, String yaml) {
    /** SHA-256 of the text in UTF-8, in hex. */
    public String hash() {
        return hash(yaml.getBytes(StandardCharsets.UTF_8));
    }

    public static String hash(byte[] text) {
        return HexFormat.of().formatHex(PlainHash.of(text));
    }
}
