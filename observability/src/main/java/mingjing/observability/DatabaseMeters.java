package mingjing.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** How large the database is, and how long its oldest transaction keeps what others have replaced. */
public final class DatabaseMeters {
    /** Sessions of other users hide when they began, unless ours may read all statistics: they count as none. */
    private static final String READ = """
            select pg_database_size(current_database()),
                   coalesce(max(extract(epoch from now() - xact_start))::bigint, 0)
            from pg_stat_activity
            where datname = current_database()
            """;

    private final DataSource database;
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();

    public DatabaseMeters(MeterRegistry registry, DataSource database) {
        this.database = database;
        Gauge.builder("mingjing.database.size", size, AtomicLong::doubleValue)
                .strongReference(true)
                .description("Size of the database on disk")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("mingjing.database.oldest.transaction", oldest, AtomicLong::doubleValue)
                .strongReference(true)
                .description("How long the oldest transaction in the database has been open, 0 where none is")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Reads it again. */
    public void refresh() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet read = statement.executeQuery(READ)) {
            read.next();
            size.set(read.getLong(1));
            oldest.set(read.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the size of the database", e);
        }
    }
}
