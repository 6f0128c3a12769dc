package mingjing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingjing.events.Tag;
import org.jspecify.annotations.Nullable;

/** Takes the head and learns, in the same round trip, which commands were here before and what other nodes have appended. */
final class LockedHead {
    /** What other nodes appended beyond this is not read, but forgotten: asking the database again is cheaper. */
    static final int CATCH_UP = 20_000;

    /**
     * Three statements, each with a snapshot of its own: those after the lock see everything that was committed before the lock
     * was ours.
     */
    private static final String SQL = """
            select position, frontier, recorded_at
            from head
            for update;
            select command_id
            from commands
            where command_id = any (?);
            select position, type, tags
            from events
            where position > ?
            order by position
            limit ?
            """;

    private LockedHead() {}

    /** The end of the log, commands that were recorded before, and the events after the position asked about. */
    record Locked(Head head, Map<String, Receipt> receipts, List<Foreign> foreign) {}

    /** An event this node did not append. */
    record Foreign(long position, String type, List<Tag> tags) {}

    /** Every other writer waits until the transaction ends. */
    static Locked take(Connection connection, List<Pending> commands, long known) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(SQL)) {
            Object[] ids = commands.stream().map(Pending::commandId).distinct().toArray(String[]::new);
            take.setArray(1, connection.createArrayOf("text", ids));
            take.setLong(2, known);
            take.setInt(3, CATCH_UP);
            take.execute();
            Head head = HeadTable.read(result(take));
            take.getMoreResults();
            List<String> again = texts(result(take));
            take.getMoreResults();
            List<Foreign> foreign = foreign(result(take));
            return new Locked(head, again.isEmpty() ? Map.of() : Receipts.of(connection, again), foreign);
        }
    }

    private static List<Foreign> foreign(ResultSet rows) throws SQLException {
        List<Foreign> foreign = new ArrayList<>();
        while (rows.next()) {
            String[] tags = (String[]) rows.getArray(3).getArray();
            foreign.add(new Foreign(
                    rows.getLong(1),
                    rows.getString(2),
                    Arrays.stream(tags).map(Tag::parse).toList()));
        }
        return foreign;
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    private static ResultSet result(PreparedStatement take) throws SQLException {
        @Nullable ResultSet result = take.getResultSet();
        if (result == null) {
            throw new SQLException("taking the head gave fewer results than it has statements");
        }
        return result;
    }
}
