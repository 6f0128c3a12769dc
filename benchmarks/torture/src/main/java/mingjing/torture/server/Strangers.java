package mingjing.torture.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mingjing.candidate.Database;

/** Sessions of somebody else on the store's database; they know only that it has tables. */
public final class Strangers {
    private static final String STRANGER = "stranger";

    private final Server server;
    private final Database database;

    public Strangers(Server server, Database database) {
        this.server = server;
        this.database = database;
    }

    /** A transaction with a number and a snapshot of its own that does nothing more; closing ends it. */
    public Connection idle() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
        return connection;
    }

    /** Stops writers of one table for a while, then lets them go on: commits come late and in bunches. */
    public void delay(Random random, int millis) throws SQLException, InterruptedException {
        List<String> tables = tables();
        if (tables.isEmpty()) {
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local lock_timeout = '500ms'");
            statement.execute(
                    "lock table " + tables.get(random.nextInt(tables.size())) + " in share row exclusive mode");
            TimeUnit.MILLISECONDS.sleep(millis);
            connection.rollback();
        }
    }

    /** Ends one session of the store, in the middle of whatever it does. */
    public void terminateOne() throws SQLException {
        try (Connection connection = connect()) {
            terminateOne(connection);
        }
    }

    /** The same over a session that is there already. */
    public void terminateOne(Connection connection) throws SQLException {
        try (PreparedStatement terminate = connection.prepareStatement("""
                select pg_terminate_backend(pid)
                from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and application_name <> ?
                order by random()
                limit 1
                """)) {
            terminate.setString(1, STRANGER);
            terminate.execute();
        }
    }

    /** Takes every connection the server has left. */
    public List<Connection> takeAll() {
        List<Connection> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(connect());
            }
        } catch (SQLException e) {
            // "too many clients": that is what was wanted.
            return taken;
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = server.connect(database);
        connection.setClientInfo("ApplicationName", STRANGER);
        return connection;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.oid::regclass::text
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p')
                        order by 1
                        """)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
