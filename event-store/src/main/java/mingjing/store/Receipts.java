package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds again what commands recorded. */
final class Receipts {
    /** The {@code offset 0} keeps the planner from reading the whole log where a command's few positions will do. */
    static final String SQL = """
            select c.command_id, c.fingerprint, e.id, e.type, e.position, sha256('\\x00'::bytea || e.body),
                case when c.first_position <= h.archived then refuse_archived(h.archived) end
            from commands c
            cross join head h
            left join lateral (
                select position, id, type, body
                from events
                where position between c.first_position and c.last_position
                order by position
                offset 0) e on true
            where c.command_id = any (?)
            order by e.position
            """;

    private Receipts() {}

    /** The receipts of those commands that were recorded, by command id. */
    static Map<String, Receipt> of(Connection connection, Collection<String> commandIds) throws SQLException {
        Map<String, Receipt> receipts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setArray(1, connection.createArrayOf("text", commandIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Receipt.Entry entry =
                            new Receipt.Entry(row.getString(3), row.getString(4), row.getLong(5), row.getBytes(6));
                    receipts.merge(
                            row.getString(1),
                            new Receipt(row.getString(1), row.getString(2), List.of(entry)),
                            Receipts::joined);
                }
            }
        }
        return receipts;
    }

    /** Those of the command ids that were recorded. */
    static Set<String> known(Connection connection, Collection<String> commandIds) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select command_id from commands where command_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", commandIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    private static Receipt joined(Receipt first, Receipt more) {
        List<Receipt.Entry> entries = new ArrayList<>(first.entries());
        entries.addAll(more.entries());
        return new Receipt(first.commandId(), first.fingerprint(), entries);
    }
}
