package mingjing.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingjing.ledger.Malformed;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.tile.Tile;
import mingjing.ledger.verify.Finding.Kind;

/** What an entry says of itself: that the row beside it agrees, and that its time is one it can have been recorded at. */
final class EntryChecks {
    private static final String POSITION = "position";
    private static final String RECORDED_AT = "recordedAt";

    /** No columns of their own: they are what the body is for. */
    private static final Set<String> ONLY_IN_BODY = Set.of("payload", "metadata");

    private final Bundle bundle;
    private final Brackets brackets;
    private final Findings findings;
    private final List<Epoch> epochs = new ArrayList<>();
    private Optional<Instant> before = Optional.empty();

    EntryChecks(Bundle bundle, Brackets brackets, Findings findings) {
        this.bundle = bundle;
        this.brackets = brackets;
        this.findings = findings;
    }

    /** What the entries read so far say of logs that this one follows. */
    List<Epoch> epochs() {
        return List.copyOf(epochs);
    }

    void check(Tile tile, List<byte[]> entries) {
        long first = tile.number() * Tile.FULL;
        Optional<List<String>> rows = bundle.hasRows() ? rows(tile, first) : Optional.empty();
        for (int i = 0; i < entries.size(); i++) {
            long index = first + i;
            Optional<Map<String, String>> fields = fields(entries.get(i));
            int row = i;
            fields.ifPresent(known -> time(index, known));
            fields.flatMap(known -> Epoch.of(index, known)).ifPresent(epochs::add);
            rows.ifPresent(lines -> row(index, fields.orElse(Map.of()), lines.get(row)));
        }
    }

    private Optional<List<String>> rows(Tile tile, long first) {
        try {
            Optional<List<String>> rows = bundle.rows(tile);
            if (rows.isEmpty()) {
                findings.add(new Finding(
                        Kind.FILE_MISSING, first, "", "rows（第 " + (first + 1) + " 号起）", tile.width() + " 行", "没有这个文件"));
            } else if (rows.get().size() != tile.width()) {
                findings.add(new Finding(
                        Kind.FILE_BROKEN,
                        first,
                        "",
                        "rows（第 " + (first + 1) + " 号起）",
                        tile.width() + " 行",
                        rows.get().size() + " 行"));
                return Optional.empty();
            }
            return rows;
        } catch (Malformed e) {
            findings.add(new Finding(
                    Kind.FILE_BROKEN,
                    first,
                    "",
                    "rows（第 " + (first + 1) + " 号起）",
                    "文本",
                    String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** A log may hold entries of other people, which are no envelopes. */
    private static Optional<Map<String, String>> fields(byte[] entry) {
        try {
            return Optional.of(EntryFields.of(entry));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private void time(long index, Map<String, String> fields) {
        String quoted = fields.get(RECORDED_AT);
        if (quoted == null) {
            return;
        }
        Instant recordedAt;
        try {
            recordedAt = Instant.parse(quoted.substring(1, Math.max(1, quoted.length() - 1)));
        } catch (DateTimeException e) {
            findings.add(new Finding(Kind.OUT_OF_BRACKET, index, id(fields), "登记时间", "一个时刻", quoted));
            return;
        }
        if (before.isPresent() && recordedAt.isBefore(before.get())) {
            findings.add(new Finding(
                    Kind.OUT_OF_ORDER, index, id(fields), "登记时间", "不早于前一条的 " + before.get(), recordedAt.toString()));
        } else {
            before = Optional.of(recordedAt);
        }
        brackets.contradiction(index, recordedAt)
                .ifPresent(bracket -> findings.add(
                        new Finding(Kind.OUT_OF_BRACKET, index, id(fields), "登记时间", bracket, recordedAt.toString())));
    }

    private void row(long index, Map<String, String> fields, String line) {
        Map<String, String> row;
        try {
            row = EntryFields.of(line.getBytes(StandardCharsets.UTF_8));
        } catch (Malformed e) {
            findings.add(new Finding(
                    Kind.FILE_BROKEN, index, id(fields), "数据库的行", "一个 JSON 对象", String.valueOf(e.getMessage())));
            return;
        }
        Set<String> columns = new TreeSet<>(row.keySet());
        columns.addAll(fields.keySet());
        columns.removeAll(ONLY_IN_BODY);
        columns.add(POSITION);
        for (String column : columns) {
            String expected = column.equals(POSITION) ? Long.toString(index + 1) : fields.getOrDefault(column, "没有");
            String actual = row.getOrDefault(column, "没有");
            if (!expected.equals(actual)) {
                findings.add(new Finding(Kind.COLUMN_DIFFERS, index, id(fields), "列 " + column, expected, actual));
            }
        }
    }

    private static String id(Map<String, String> fields) {
        String quoted = fields.getOrDefault("id", "");
        return quoted.length() < 2 ? "" : quoted.substring(1, quoted.length() - 1);
    }
}
