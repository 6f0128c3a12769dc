package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the head and learns, in the same round trip, all that decides which commands of a batch may be recorded. */
final class BatchCheck {
    /**
     * Three statements, each with a snapshot of its own: those after the lock see everything that was committed before the lock
     * was ours.
     */
    private static final String SQL = HeadTable.LOCK + ";\n" + Receipts.SQL + ";\n" + ConflictCheck.SQL;

    private BatchCheck() {}

    /** What the stored log says about a batch. */
    @SuppressWarnings("ArrayRecordComponent")
    record Checked(Head head, Map<String, Receipt> receipts, long[] conflicts) {}

    static Checked lockAndCheck(Connection connection, List<Pending> batch) throws SQLException {
        try (PreparedStatement check = connection.prepareStatement(SQL)) {
            Object[] ids = batch.stream().map(Pending::commandId).distinct().toArray();
            check.setArray(1, connection.createArrayOf("text", ids));
            check.setString(2, ConflictCheck.questions(batch));
            check.execute();
            Head head = HeadTable.read(result(check));
            check.getMoreResults();
            Map<String, Receipt> receipts = Receipts.read(result(check));
            check.getMoreResults();
            return new Checked(head, receipts, ConflictCheck.answers(result(check), batch, head.position()));
        }
    }

    private static ResultSet result(PreparedStatement check) throws SQLException {
        @Nullable ResultSet result = check.getResultSet();
        if (result == null) {
            throw new SQLException("the check of a batch gave fewer results than it has statements");
        }
        return result;
    }
}
