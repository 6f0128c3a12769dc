package mingjing.console.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;

/** A database in use; closing it also stops the server where this node started it. */
public final class Database implements Closeable {
    private final HikariDataSource pool;
    private final Closeable server;

    private Database(HikariDataSource pool, Closeable server) {
        this.pool = pool;
        this.server = server;
    }

    /** A PostgreSQL 15 or newer somewhere else; user and password may also stand in the URL. */
    public static Database at(String url, Optional<String> user, Optional<String> password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Unavailable("数据库地址要写成 jdbc:postgresql://主机/库名，不能是 " + withoutSecrets(url) + "。");
        }
        try {
            return new Database(pool(url, user.orElse(""), password.orElse("")), () -> {});
        } catch (PoolInitializationException e) {
            throw new Unavailable(
                    "连不上数据库 " + withoutSecrets(url)
                            + "。请确认它在运行，核对地址、用户和密码（--db 与 PGUSER、PGPASSWORD，或配置里的 mingjing.database）。",
                    e);
        }
    }

    /** What follows the question mark may hold a password. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    /** The PostgreSQL that comes with the program; joined, not started, where another process of ours runs it. */
    public static Database embedded(Home home) {
        EmbeddedServer server = EmbeddedServer.startOrJoin(home);
        return new Database(pool(server.url(), EmbeddedServer.USER, server.password()), server);
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
        }
        if (!password.isEmpty()) {
            config.setPassword(password);
        }
        config.setMaximumPoolSize(12);
        config.setPoolName("mingjing");
        config.addDataSourceProperty("ApplicationName", "mingjing");
        return new HikariDataSource(config);
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
