package mingjing.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Row security: who does not see everything reads the tables of states as the database role {@code mingjing_reader}, and is given the
 * rows whose marks he bears. Statements say so too; this is what holds when one forgets to.
 */
final class Readers {
    static final String ROLE = "mingjing_reader";

    private Readers() {}

    /** Takes one row of a result. */
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** Opens the table of states at the head of the search path to readers, row by row. */
    static void admit(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        if not exists (select from pg_roles where rolname = 'mingjing_reader') then
                            create role mingjing_reader nologin;
                            execute format('grant mingjing_reader to %I', current_user);
                        end if;
                    exception
                        when duplicate_object or unique_violation then null;
                        when insufficient_privilege then
                            raise exception '数据库里没有角色 mingjing_reader'
                            using hint = format('请数据库的超级用户执行：create role mingjing_reader nologin; grant mingjing_reader to %I;', current_user);
                    end
                    $$;
                    do $$
                    begin
                        execute format('grant usage on schema %I to mingjing_reader', current_schema());
                    end
                    $$;
                    grant select on seen, state to mingjing_reader;
                    alter table state enable row level security;
                    create policy reach on state for select to mingjing_reader
                    using (owners && string_to_array(current_setting('mingjing.reach', true), ','))
                    """);
        }
    }

    /**
     * Reads as far as a reader sees.
     *
     * @param sql its first parameter is the array of the reader's marks, its second whether he sees everything
     */
    static void query(DataSource dataSource, Reach reach, String sql, Row reader) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!reach.everything()) {
                    become(reach, connection);
                }
                read(connection, reach, sql, reader);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("a view could not be read", e);
        }
    }

    /** Until the transaction ends. */
    private static void become(Reach reach, Connection connection) throws SQLException {
        try (PreparedStatement become = connection.prepareStatement(
                "select set_config('mingjing.reach', ?, true), set_config('role', ?, true)")) {
            become.setString(1, String.join(",", reach.marks()));
            become.setString(2, ROLE);
            become.execute();
        }
    }

    private static void read(Connection connection, Reach reach, String sql, Row reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", reach.marks().toArray()));
            select.setBoolean(2, reach.everything());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.take(rows);
                }
            }
        }
    }
}
