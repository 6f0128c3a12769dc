package mingjing.console.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a csv file row by row. */
final class CsvReader {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Pattern MARKED = Pattern.compile("'+[=+\\-@\t\r]");

    private CsvReader() {}

    static boolean read(String name, Path path, Function<Table, Consumer<TableRow>> reader) throws IOException {
        Consumer<TableRow> rows = null;
        try (CSVParser parser = CSVParser.parse(open(path), CSVFormat.EXCEL)) {
            for (CSVRecord line : parser) {
                List<String> cells = TableReader.trimmed(
                        name, line.stream().map(CsvReader::unmarked).toList());
                if (rows == null && !cells.isEmpty()) {
                    Table table = new Table(name, name.replaceFirst("\\.[^.]*$", ""), cells);
                    rows = TableReader.limited(name, reader.apply(table));
                } else if (rows != null) {
                    rows.accept(new TableRow(Math.toIntExact(line.getRecordNumber()), cells));
                }
            }
        }
        return rows != null;
    }

    /** Without the mark by which an export keeps a spreadsheet from taking a text for a formula. */
    private static String unmarked(String cell) {
        String text = cell.strip();
        return MARKED.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    /** UTF-8 with or without a mark; what is not valid UTF-8 was saved by an older Excel in GB 18030. */
    private static Reader open(Path path) throws IOException {
        Charset charset = isUtf8(path) ? StandardCharsets.UTF_8 : GB18030;
        Reader text = Files.newBufferedReader(path, charset);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static boolean isUtf8(Path path) throws IOException {
        char[] buffer = new char[1 << 14];
        try (InputStream bytes = Files.newInputStream(path);
                Reader text = new InputStreamReader(
                        bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
            int read = 0;
            while (read >= 0) {
                read = text.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
