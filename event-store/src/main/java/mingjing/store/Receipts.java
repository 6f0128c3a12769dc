package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds again what commands recorded. */
final class Receipts {
    /** One parameter: the command ids. */
    static final String SQL = """
            select c.command_id, c.fingerprint, e.id, e.type, e.position, sha256('\\x00'::bytea || e.body)
            from commands c
            join events e on e.position between c.first_position and c.last_position
            where c.command_id = any (?)
            order by e.position
            """;

    private Receipts() {}

    /** The receipts of those commands that were recorded, by command id. */
    static Map<String, Receipt> of(Connection connection, Collection<String> commandIds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setArray(1, connection.createArrayOf("text", commandIds.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        }
    }

    static Map<String, Receipt> read(ResultSet row) throws SQLException {
        Map<String, Receipt> receipts = new HashMap<>();
        while (row.next()) {
            Receipt.Entry entry =
                    new Receipt.Entry(row.getString(3), row.getString(4), row.getLong(5), row.getBytes(6));
            receipts.merge(
                    row.getString(1),
                    new Receipt(row.getString(1), row.getString(2), List.of(entry)),
                    Receipts::joined);
        }
        return receipts;
    }

    private static Receipt joined(Receipt first, Receipt more) {
        List<Receipt.Entry> entries = new ArrayList<>(first.entries());
        entries.addAll(more.entries());
        return new Receipt(first.commandId(), first.fingerprint(), entries);
    }
}
