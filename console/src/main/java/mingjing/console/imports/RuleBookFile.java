package mingjing.console.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mingjing.rules.BookSheets;
import mingjing.rules.RuleBook;
import mingjing.rules.Vocabulary;

/** A rule book that somebody sends: YAML, or a workbook, told apart by its first bytes and not by its name. */
public final class RuleBookFile {
    private static final int LARGEST = 1 << 20;

    private RuleBookFile() {}

    /** A book with its text in YAML, whatever kind of file it came in. */
    public record Text(RuleBook book, String yaml) {}

    /**
     * Reads a book.
     *
     * @param vocabulary the facts it may ask for
     * @throws BadFile when it is no rule book at all
     * @throws mingjing.rules.RuleBookErrors with every mistake in it, each at its place
     */
    public static Text read(String name, byte[] bytes, Vocabulary vocabulary) throws IOException {
        if (bytes.length > LARGEST) {
            throw new BadFile("细则文件超过 1 MB。一份细则一个文件，不要夹带附件。");
        }
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            String yaml = new String(bytes, StandardCharsets.UTF_8);
            return new Text(RuleBook.parse(name, yaml, vocabulary), yaml);
        }
        Path file = Files.createTempFile("mingjing-book-", ".xlsx");
        try {
            Files.write(file, bytes);
            BookSheets sheets = BookWorkbook.read(file);
            return new Text(RuleBook.parse(name, sheets, vocabulary), sheets.yaml());
        } finally {
            Files.delete(file);
        }
    }
}
