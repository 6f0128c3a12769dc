package mingjing.console.imports;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.console.RunningConsole;
import mingjing.console.platform.Core;
import mingjing.store.StoreMeters;

/** An office with its organisation and an empty ledger, in a database of its own. */
final class Office implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HikariDataSource pool;
    private final Core core;

    /** The server, and the office that all others are copied from. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                execute(postgres, "create database office");
                try (Office office = new Office(postgres, "office")) {
                    new OrganisationFile(office.core).enter(RunningConsole.SEEDS.resolve("org.yaml"), "test");
                }
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Office(EmbeddedPostgres postgres, String database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(postgres.getDatabase("postgres", database));
        config.setMinimumIdle(0);
        pool = new HikariDataSource(config);
        core = Core.start(pool, Clock.systemUTC(), StoreMeters.none());
    }

    static Office open() {
        return copyOf("office");
    }

    /** Nothing but tables. */
    static Office bare() {
        return copyOf("template1");
    }

    private static Office copyOf(String template) {
        String name = "office_" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "create database " + name + " template " + template);
        return new Office(Server.POSTGRES, name);
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Core core() {
        return core;
    }

    long head() {
        return core.store().head();
    }

    Report rehearse(Path... files) {
        return new Importer(core, Progress.silent()).rehearse(List.of(files), Optional.empty());
    }

    Report carryOut(Path... files) {
        return new Importer(core, Progress.silent()).carryOut(List.of(files), Optional.empty(), "test");
    }

    @Override
    public void close() {
        core.close();
        pool.close();
    }
}
