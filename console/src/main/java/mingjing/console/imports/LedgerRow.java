package mingjing.console.imports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mingjing.command.platform.OrderId;
import mingjing.ledger.PlainHash;

/** A row of a ledger with where it stands. */
record LedgerRow(Source source, TableRow row) {
    /** What it asks for; {@link BadCell} where a cell does not hold what its column is for. */
    List<Planned> planned(Directory directory) {
        return source.kind().read(new RowReader(source.table().headers(), row, directory));
    }

    /** SHA-256 of what the row says, in hex: the same in whatever file or place it stands. */
    String contentHash() {
        String content =
                String.join("\u001f", source.kind().content(source.table().headers(), row));
        return HexFormat.of().formatHex(PlainHash.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The id of one of its orders: the same row asks for the same orders, so that a ledger can be imported again after rows were
     * added, and by another account.
     */
    OrderId orderId(int index) {
        return new OrderId("import", source.kind().key() + "/" + contentHash() + "/" + index);
    }

    Map<String, String> origin() {
        return Map.of(
                "file", source.table().file(),
                "fileSha256", source.fileHash(),
                "sheet", source.table().sheet(),
                "row", Integer.toString(row.number()));
    }

    RowError error(String column, String message) {
        return source.table().error(row.number(), column, message);
    }
}
