package mingjing.torture.planted;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Scope;
import mingjing.candidate.Scope.Criterion;
import org.jspecify.annotations.Nullable;

/** One table, one lock; sound when it has no fault, and slow. */
final class PlantedNode implements Node {
    private final HikariDataSource pool;
    private final Fault fault;
    private volatile boolean broken;

    PlantedNode(HikariDataSource pool, Fault fault) {
        this.pool = pool;
        this.fault = fault;
    }

    @Override
    public Loaded load(Scope scope) throws SQLException, InterruptedException {
        try (Connection connection = connect()) {
            List<Event> all = events(connection, 0, Integer.MAX_VALUE);
            long seen = all.isEmpty() ? 0 : all.getLast().position();
            if (fault == Fault.MARKS_TOO_LATE) {
                Thread.sleep(2);
                List<Event> later = events(connection, seen, Integer.MAX_VALUE);
                seen = later.isEmpty() ? seen : later.getLast().position();
            }
            return new Loaded(
                    all.stream()
                            .filter(event -> scope.anyOf().stream().anyMatch(each -> matches(each, event)))
                            .toList(),
                    seen);
        }
    }

    private static boolean matches(Criterion criterion, Event event) {
        return (criterion.types().isEmpty() || criterion.types().contains(event.type()))
                && event.tags().containsAll(criterion.tags());
    }

    @Override
    public Outcome append(String commandId, List<Event> events, Scope scope, @Nullable Object seen)
            throws SQLException, InterruptedException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                return append(connection, commandId, events, scope, seen == null ? -1 : (Long) seen);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            broken = fault == Fault.DOES_NOT_HEAL;
            throw e;
        }
    }

    private Connection connect() throws SQLException {
        if (broken) {
            throw new SQLException("still broken");
        }
        try {
            return pool.getConnection();
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            broken = fault == Fault.DOES_NOT_HEAL;
            throw e;
        }
    }

    private Outcome append(Connection connection, String commandId, List<Event> events, Scope scope, long seen)
            throws SQLException, InterruptedException {
        boolean early = fault == Fault.CHECKS_OUTSIDE_THE_LOCK;
        boolean conflict = early && conflicts(connection, scope, seen);
        if (fault != Fault.NUMBERS_BEFORE_COMMITTING) {
            execute(connection, "lock table log in share row exclusive mode");
        }
        if (fault == Fault.ACKNOWLEDGES_EARLY) {
            execute(connection, "set local synchronous_commit = off");
        }
        if (fault != Fault.FORGETS_COMMANDS && isRecorded(connection, commandId)) {
            return Outcome.RECORDED;
        }
        boolean whim = fault == Fault.REFUSES_FOR_NOTHING
                && seen >= 0
                && ThreadLocalRandom.current().nextInt(20) == 0;
        if (early ? conflict : whim || conflicts(connection, scope, seen)) {
            return Outcome.REFUSED;
        }
        for (Event event : events) {
            insert(connection, commandId, event);
            if (fault == Fault.TEARS_COMMANDS || fault == Fault.NUMBERS_BEFORE_COMMITTING) {
                Thread.sleep(8);
            }
            if (fault == Fault.TEARS_COMMANDS) {
                connection.commit();
            }
        }
        connection.commit();
        return fault == Fault.REFUSES_WHAT_IT_RECORDED
                        && ThreadLocalRandom.current().nextInt(20) == 0
                ? Outcome.REFUSED
                : Outcome.RECORDED;
    }

    private boolean conflicts(Connection connection, Scope scope, long seen) throws SQLException {
        if (seen < 0) {
            return false;
        }
        List<Criterion> criteria =
                fault == Fault.FORGETS_CRITERIA ? scope.anyOf().subList(0, 1) : scope.anyOf();
        return events(connection, seen, Integer.MAX_VALUE).stream()
                .anyMatch(event -> criteria.stream().anyMatch(each -> matches(each, event)));
    }

    private static boolean isRecorded(Connection connection, String commandId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from log where command = ?")) {
            select.setString(1, commandId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void insert(Connection connection, String commandId, Event event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log (id, type, tags, payload, command) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, event.id());
            insert.setString(2, event.type());
            insert.setArray(3, connection.createArrayOf("text", event.tags().toArray()));
            insert.setString(4, new String(event.payload(), StandardCharsets.UTF_8));
            insert.setString(5, commandId);
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public List<Event> read(long after, int limit) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return events(connection, after, limit);
        }
    }

    private static List<Event> events(Connection connection, long after, int limit) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select position, id, type, tags, payload from log where position > ? order by position limit ?")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Event(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            List.of((String[]) row.getArray(4).getArray()),
                            row.getString(5).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return events;
    }

    @Override
    public void close() {
        pool.close();
    }
}
