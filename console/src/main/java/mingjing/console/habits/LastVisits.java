package mingjing.console.habits;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each account had seen the log when it last looked at the overview. */
@Component
public final class LastVisits {
    private final JdbcClient sql;
    private final Clock clock;

    LastVisits(DataSource dataSource, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** A position of the log, and when it was the newest that was seen. */
    public record Visit(long position, Instant at) implements Serializable {}

    public Optional<Visit> last(String account) {
        return sql.sql("""
                        select position, seen_at
                        from last_visits
                        where account = :account""")
                .param("account", account)
                .query((row, _) -> new Visit(
                        row.getLong("position"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** An older position, seen in a window left open, changes nothing. */
    public void saw(String account, long position) {
        sql.sql("""
                        insert into last_visits (account, position, seen_at)
                        values (:account, :position, :at)
                        on conflict (account) do update
                        set position = excluded.position, seen_at = excluded.seen_at
                        where last_visits.position <= excluded.position""")
                .param("account", account)
                .param("position", position)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
