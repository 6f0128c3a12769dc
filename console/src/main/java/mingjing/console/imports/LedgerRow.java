package mingjing.console.imports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mingjing.command.platform.OrderId;
import mingjing.ledger.PlainHash;

/** A row of a ledger with where it stands, and the orders it asks for. */
record LedgerRow(LedgerKind kind, Table table, TableRow row, String fileHash, List<Planned> planned) {
    LedgerRow {
        planned = List.copyOf(planned);
    }

    /**
     * The id of one of its orders: the same row asks for the same orders, in whatever file or place it stands, so that a
     * ledger can be imported again after rows were added, and by another account.
     */
    OrderId orderId(int index) {
        String content = String.join("\u001f", kind.content(table.headers(), row));
        String hash = sha256(content.getBytes(StandardCharsets.UTF_8));
        return new OrderId("import", kind.key() + "/" + hash + "/" + index);
    }

    Map<String, String> origin() {
        return Map.of(
                "file", table.file(),
                "fileSha256", fileHash,
                "sheet", table.sheet(),
                "row", Integer.toString(row.number()));
    }

    RowError error(String column, String message) {
        return error(table, row.number(), column, message);
    }

    static RowError error(Table table, int row, String column, String message) {
        int index = table.headers().indexOf(column);
        String cell = index < 0 ? "" : letters(index) + row;
        return new RowError(table.file(), table.sheet(), row, column, cell, message);
    }

    /** Column letters as spreadsheets write them: A … Z, AA … */
    private static String letters(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : letters(index / 26 - 1) + letter;
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(PlainHash.of(bytes));
    }
}
