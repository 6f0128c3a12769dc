package mingjing.bench.scoring;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same facts in a DuckDB in memory, and the same scorecard in SQL: a whole-number column for each thing it looks at. */
final class Duck implements AutoCloseable {
    private static final String SCORECARD = """
            select community,
                   count(*) filter (where kind = 0) as closed,
                   count(*) filter (where kind = 0 and in_time) as in_time,
                   count(distinct issue) filter (where kind = 1) as seen,
                   median(quantity) filter (where kind = 2) as middle,
                   sum(quantity) filter (where kind = 3) as total,
                   count(*) filter (where kind = 4) as times
            from facts where day between 0 and 729 group by community
            """;

    /** What {@link Books#inForce} makes of it, without ranks; halves are rounded in doubles, so a thousandth may differ. */
    private static final String TOTALS = """
            select community,
                   case when closed = 0 then 0 else round(least(30, greatest(0, 30 * (in_time / closed - 0.5) / 0.5)), 3) end
                     + round(20 * seen / (seen + 50), 3) + round(20 - 20 * coalesce(middle, 0) / 200, 3)
                     + coalesce(round(15 * total / (total + 50000), 3), 0) + round(15 * times / (times + 500), 3)
            from (%s) order by community
            """.formatted(SCORECARD);

    private final Connection connection;

    private Duck(Connection connection) {
        this.connection = connection;
    }

    static String version() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:");
    }

    static Duck with(int count) throws Exception {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table facts (community integer, kind utinyint, day smallint, position integer,"
                    + " quantity integer, in_time boolean, issue integer)");
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "facts")) {
            SyntheticFacts.each(
                    count,
                    (position, community, kind, day, quantity, inTime, issue) -> appender.beginRow()
                            .append(community)
                            .append((byte) kind)
                            .append((short) day)
                            .append((int) position)
                            .append(quantity)
                            .append(inTime)
                            .append(issue)
                            .endRow());
        }
        return new Duck(connection);
    }

    /** The scorecard, every row of it fetched. */
    void scorecard() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCORECARD)) {
            while (rows.next()) {
                rows.getLong(2);
            }
        }
    }

    /** The totals by community. */
    double[] totals() throws SQLException {
        double[] totals = new double[SyntheticFacts.COMMUNITIES];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TOTALS)) {
            while (rows.next()) {
                totals[rows.getInt(1)] = rows.getDouble(2);
            }
        }
        return totals;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
