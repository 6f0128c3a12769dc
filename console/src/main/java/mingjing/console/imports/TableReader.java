package mingjing.console.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** Reads a ledger file, xlsx or csv, within limits that keep a hostile file harmless. */
final class TableReader {
    private static final long LARGEST_FILE = 20L << 20;
    private static final long LARGEST_UNPACKED = 200L << 20;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 200;

    private TableReader() {}

    /**
     * Hands over the sheets of a file and their rows, one after the other; a csv file is one sheet. Sheets and rows with nothing in
     * them are left out.
     *
     * @param reader given a sheet, says who reads its rows
     */
    static void read(Path path, Function<Table, Consumer<TableRow>> reader) {
        String name = String.valueOf(path.getFileName());
        if (!sheets(name, path, reader)) {
            throw new BadFile(name + " 是空的。请确认选对了文件，第一行要有列名。");
        }
    }

    private static boolean sheets(String name, Path path, Function<Table, Consumer<TableRow>> reader) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw new BadFile(name + " 超过 " + (LARGEST_FILE >> 20) + " MB。请拆成几个文件再导入。");
            }
            if (lower.endsWith(".csv")) {
                return CsvReader.read(name, path, reader);
            }
            if (lower.endsWith(".xlsx")) {
                checkZip(name, path);
                return XlsxReader.read(name, path, reader);
            }
        } catch (NoSuchFileException e) {
            throw new BadFile("没有文件 " + path + "。请核对路径。", e);
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new BadFile(name + " 读不出来：文件已损坏，或不是表格。请在表格软件里打开并另存为 xlsx，再导入。", e);
        }
        throw new BadFile(name + " 不是 xlsx 或 csv。请在表格软件里另存为 xlsx 再导入。");
    }

    /** Hands on the rows that are not blank; a file that goes on without end is refused. */
    static Consumer<TableRow> limited(String name, Consumer<TableRow> rows) {
        int[] count = new int[1];
        return row -> {
            if (row.isEmpty()) {
                return;
            }
            if (count[0]++ == MOST_ROWS) {
                throw new BadFile(name + " 超过 " + MOST_ROWS + " 行。请拆成几个文件再导入。");
            }
            rows.accept(row);
        };
    }

    /** The cells up to the last that is filled; office programs often keep hundreds of blank ones behind it. */
    static List<String> trimmed(String name, List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) {
            last--;
        }
        if (last > MOST_COLUMNS) {
            throw new BadFile(name + " 超过 " + MOST_COLUMNS + " 列。请确认选对了文件，删去多余的列再导入。");
        }
        return List.copyOf(cells.subList(0, last));
    }

    static void checkZip(String name, Path path) throws IOException {
        long unpacked = 0;
        boolean workbook = false;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                workbook |= entry.getName().equals("xl/workbook.xml");
                unpacked += unpacked(zip, entry, LARGEST_UNPACKED - unpacked);
                if (unpacked > LARGEST_UNPACKED) {
                    throw new BadFile(name + " 解压后过大。请拆成几个文件再导入。");
                }
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new BadFile(name + " 含有宏。请另存为不含宏的 xlsx 再导入。");
                }
            }
        } catch (ZipException e) {
            throw new BadFile(name + " 不是有效的 xlsx 文件。请在表格软件里打开并另存为 xlsx。", e);
        }
        if (!workbook) {
            throw new BadFile(name + " 不是有效的 xlsx 文件。请在表格软件里打开并另存为 xlsx。");
        }
    }

    /** Counted by unpacking: the size that a hostile file states of itself proves nothing. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            long skipped = 0;
            for (long step = 1; step > 0 && skipped <= left; skipped += step) {
                step = content.skip(1 << 20);
            }
            return skipped;
        }
    }
}
