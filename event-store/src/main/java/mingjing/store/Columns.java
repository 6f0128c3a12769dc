package mingjing.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.postgresql.PGConnection;

/** Sends a column of many rows as one array, for {@code unnest}; arrays of one class travel in binary. */
final class Columns {
    private Columns() {}

    static <T> void longs(PreparedStatement statement, int parameter, List<T> rows, ToLongFunction<T> column)
            throws SQLException {
        array(statement, parameter, "bigint", rows.stream().mapToLong(column).toArray());
    }

    static <T> void ints(PreparedStatement statement, int parameter, List<T> rows, ToIntFunction<T> column)
            throws SQLException {
        array(statement, parameter, "int", rows.stream().mapToInt(column).toArray());
    }

    static <T> void texts(PreparedStatement statement, int parameter, List<T> rows, Function<T, String> column)
            throws SQLException {
        array(statement, parameter, "text", rows.stream().map(column).toArray(String[]::new));
    }

    static <T> void bytes(PreparedStatement statement, int parameter, List<T> rows, Function<T, byte[]> column)
            throws SQLException {
        array(statement, parameter, "bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private static void array(PreparedStatement statement, int parameter, String type, Object values)
            throws SQLException {
        PGConnection connection = statement.getConnection().unwrap(PGConnection.class);
        statement.setArray(parameter, connection.createArrayOf(type, values));
    }
}
