package mingjing.console.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a ledger file, xlsx or csv, within limits that keep a hostile file harmless. */
final class TableReader {
    private static final long LARGEST_FILE = 20L << 20;
    private static final long LARGEST_UNPACKED = 400L << 20;

    private TableReader() {}

    /** The sheets of a file; a csv file is one sheet. */
    static List<Table> read(Path path) {
        String name = String.valueOf(path.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw new BadFile(name + " 超过 20 MB。请拆成几个文件再导入。");
            }
            if (lower.endsWith(".csv")) {
                return List.of(readCsv(name, Files.readAllBytes(path)));
            }
            if (lower.endsWith(".xlsx")) {
                checkZip(name, path);
                return XlsxReader.read(name, path);
            }
        } catch (IOException e) {
            throw new BadFile(name + " 读不出来：" + e.getMessage() + "。请确认文件没有损坏，再导入。", e);
        }
        throw new BadFile(name + " 不是 xlsx 或 csv。请在表格软件里另存为 xlsx 再导入。");
    }

    private static Table readCsv(String name, byte[] bytes) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        List<String> headers = List.of();
        try (CSVParser parser = CSVParser.parse(text(bytes), CSVFormat.EXCEL)) {
            for (CSVRecord line : parser) {
                List<String> cells = line.stream().map(String::strip).toList();
                if (headers.isEmpty()) {
                    headers = cells;
                    continue;
                }
                TableRow row = new TableRow(Math.toIntExact(line.getRecordNumber()), cells);
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        return new Table(name, name.replaceFirst("\\.[^.]*$", ""), headers, rows);
    }

    /** UTF-8 with or without a mark; what is not valid UTF-8 was saved by an older Excel in GB 18030. */
    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static void checkZip(String name, Path path) throws IOException {
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                unpacked += Math.max(0, entry.getSize());
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new BadFile(name + " 含有宏。请另存为不含宏的 xlsx 再导入。");
                }
            }
        } catch (ZipException e) {
            throw new BadFile(name + " 不是有效的 xlsx 文件。请在表格软件里打开并另存为 xlsx。", e);
        }
        if (unpacked > LARGEST_UNPACKED) {
            throw new BadFile(name + " 解压后过大。请拆成几个文件再导入。");
        }
    }
}
