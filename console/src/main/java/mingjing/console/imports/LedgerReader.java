package mingjing.console.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads ledger files row by row into what the rows ask for, and gathers everything that is wrong instead of stopping at the first.
 */
final class LedgerReader implements AutoCloseable {
    private final Directory directory;
    private final LedgerKinds kinds;
    private final HeaderMap words;
    private final RowErrors errors;
    private final List<Headers> headers = new ArrayList<>();
    private final Map<Path, String> hashes = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Sorted<Task> tasks;
    private int rows;

    LedgerReader(Directory directory, LedgerKinds kinds, HeaderMap words, RowErrors errors) {
        this.directory = directory;
        this.kinds = kinds;
        this.words = words;
        this.errors = errors;
        this.tasks = noTasks();
    }

    /** What the rows ask for, in the order of days. */
    Sorted<Task> tasks() {
        return tasks;
    }

    /** Room for some of the tasks. */
    Sorted<Task> noTasks() {
        return new Sorted<>(new Task.Form(sources, directory), Task.BY_DAY);
    }

    /** How many rows were read. */
    int rows() {
        return rows;
    }

    /** How the headers of each sheet were read that had others than ours. */
    List<Headers> headers() {
        return headers;
    }

    void read(Path file, Optional<LedgerKind> as) {
        TableReader.read(file, table -> {
            Consumer<TableRow> reader = reader(file, table, as.or(() -> kinds.of(table, words)));
            return row -> {
                rows++;
                reader.accept(row);
            };
        });
    }

    private Consumer<TableRow> reader(Path file, Table table, Optional<LedgerKind> kind) {
        if (kind.isEmpty()) {
            errors.add(table.error(1, "", "看不出这是哪种台账。请核对第一行的列名，或用 --as 指明（" + kinds.keys() + "）。"));
            return _ -> {};
        }
        Headers read = Headers.of(table, kind.get(), words);
        if (!read.used().isEmpty() || !read.missing().isEmpty()) {
            headers.add(read);
        }
        Table ours = words.inOurWords(table, kind.get());
        if (!hasColumns(ours, kind.get())) {
            return _ -> {};
        }
        String hash = hashes.computeIfAbsent(file, LedgerReader::hash);
        Source source = new Source(sources.size(), kind.get(), ours, hash);
        sources.add(source);
        // Half of a hash tells rows apart as well as all of it, and takes a tenth of the memory that the words would.
        Map<Long, Integer> seen = new HashMap<>();
        return row -> read(new LedgerRow(source, row), seen);
    }

    private boolean hasColumns(Table table, LedgerKind kind) {
        for (String column : kind.allColumns()) {
            if (table.headers().indexOf(column) != table.headers().lastIndexOf(column)) {
                errors.add(table.error(1, column, "有两列都叫“" + column + "”。请删去或改名其中一列。"));
                return false;
            }
        }
        List<String> missing = kind.columns().stream()
                .filter(column -> !table.headers().contains(column))
                .toList();
        for (String column : missing) {
            errors.add(table.error(
                    1,
                    column,
                    "缺少“" + column + "”这一列。" + "请补上。" + kind.title() + "的第一行要有：" + String.join("、", kind.columns())
                            + "。"));
        }
        return missing.isEmpty();
    }

    private void read(LedgerRow row, Map<Long, Integer> seen) {
        long content = Long.parseUnsignedLong(row.contentHash(), 0, 16, 16);
        Integer first = seen.putIfAbsent(content, row.row().number());
        if (first != null) {
            errors.add(row.error(row.source().table().headers().getFirst(), "与第 " + first + " 行完全相同。请删去重复的一行。"));
            return;
        }
        try {
            List<Planned> planned = row.planned(directory);
            for (int index = 0; index < planned.size(); index++) {
                tasks.add(new Task(row, index, planned.get(index)));
            }
        } catch (BadCell bad) {
            errors.add(row.error(bad.column(), String.valueOf(bad.getMessage())));
        }
    }

    private static String hash(Path file) {
        try {
            return FileHash.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("读不到文件 " + file, e);
        }
    }

    @Override
    public void close() {
        tasks.close();
    }
}
