package mingjing.console.operations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import mingjing.console.platform.Core;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the program knows of its backups: that they were made, not where they are kept. */
@Component
public final class LastBackup {
    private final JdbcClient sql;

    LastBackup(Core core) {
        this.sql = JdbcClient.create(core.dataSource());
    }

    /**
     * One that was made.
     *
     * @param position the last event in it
     * @param sha256 of the file
     */
    public record Made(Instant at, long position, String sha256) {}

    /** The newest. */
    public Optional<Made> get() {
        return sql.sql("select made_at, position, sha256 from backups order by made_at desc limit 1")
                .query((row, _) -> new Made(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getLong("position"),
                        row.getString("sha256")))
                .optional();
    }
}
