package mingjing.console.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads ledger files into rows with their orders, and gathers everything that is wrong instead of stopping at the first. */
final class LedgerReader {
    private final Directory directory;
    private final LedgerKinds kinds;
    private final List<LedgerRow> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    LedgerReader(Directory directory, LedgerKinds kinds) {
        this.directory = directory;
        this.kinds = kinds;
    }

    List<LedgerRow> rows() {
        return rows;
    }

    List<RowError> errors() {
        return errors;
    }

    List<Table> tables() {
        return tables;
    }

    void read(Path file, Optional<LedgerKind> as) {
        List<Table> read = TableReader.read(file);
        String hash = hash(file);
        for (Table table : read) {
            tables.add(table);
            Optional<LedgerKind> kind = as.or(() -> kinds.of(table));
            if (kind.isEmpty()) {
                errors.add(LedgerRow.error(table, 1, "", "看不出这是哪种台账。请核对第一行的列名，或用 --as 指明（" + kinds.keys() + "）。"));
                continue;
            }
            read(table, kind.get(), hash);
        }
    }

    private void read(Table table, LedgerKind kind, String hash) {
        for (String column : kind.columns()) {
            if (table.headers().indexOf(column) != table.headers().lastIndexOf(column)) {
                errors.add(LedgerRow.error(table, 1, column, "有两列都叫“" + column + "”。请删去或改名其中一列。"));
                return;
            }
        }
        List<String> missing = kind.columns().stream()
                .filter(column -> !table.headers().contains(column))
                .toList();
        for (String column : missing) {
            errors.add(LedgerRow.error(
                    table,
                    1,
                    column,
                    "缺少“" + column + "”这一列。" + "请补上。" + kind.title() + "的第一行要有：" + String.join("、", kind.columns())
                            + "。"));
        }
        if (!missing.isEmpty()) {
            return;
        }
        Map<List<String>, Integer> seen = new HashMap<>();
        for (TableRow row : table.rows()) {
            Integer first = seen.putIfAbsent(kind.content(table.headers(), row), row.number());
            if (first != null) {
                errors.add(LedgerRow.error(
                        table, row.number(), table.headers().getFirst(), "与第 " + first + " 行完全相同。请删去重复的一行。"));
                continue;
            }
            try {
                List<Planned> planned = kind.read(new RowReader(table.headers(), row, directory));
                rows.add(new LedgerRow(kind, table, row, hash, planned));
            } catch (BadCell bad) {
                errors.add(LedgerRow.error(table, row.number(), bad.column(), String.valueOf(bad.getMessage())));
            }
        }
    }

    private static String hash(Path file) {
        try {
            return LedgerRow.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("读不到文件 " + file, e);
        }
    }
}
