package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the head and learns, in the same round trip, all that decides which commands of a batch may be recorded. */
final class BatchCheck {
    /**
     * Three statements, each with a snapshot of its own: those after the lock see everything that was committed before the lock
     * was ours.
     */
    private static final String SQL = HeadTable.LOCK + """
            ;
            select command_id
            from commands
            where command_id = any (?);
            """ + ConflictCheck.SQL;

    private BatchCheck() {}

    /** What the stored log says about a batch: where it ends, who was here before, and who overlooked what. */
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
            List<String> again = texts(result(check));
            check.getMoreResults();
            long[] conflicts = ConflictCheck.answers(result(check), batch, head.position());
            return new Checked(head, again.isEmpty() ? Map.of() : Receipts.of(connection, again), conflicts);
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    private static ResultSet result(PreparedStatement check) throws SQLException {
        @Nullable ResultSet result = check.getResultSet();
        if (result == null) {
            throw new SQLException("the check of a batch gave fewer results than it has statements");
        }
        return result;
    }
}
