package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import mingjing.ledger.MerkleFrontier;

/** The one row that orders all appends of all nodes. */
final class HeadTable {
    private HeadTable() {}

    static Head read(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select position, frontier, recorded_at from head");
                ResultSet row = select.executeQuery()) {
            return read(row);
        }
    }

    static Head read(ResultSet row) throws SQLException {
        if (!row.next()) {
            throw new SQLException("the table head has lost its row");
        }
        long position = row.getLong(1);
        return new Head(
                position,
                MerkleFrontier.of(position, row.getBytes(2)),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
