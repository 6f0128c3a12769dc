package mingjing.console.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.events.organisation.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The webhooks there are, how far each has come, and its last deliveries. */
public final class Webhooks {
    /** Each is followed on its own; a limit keeps a slip of a script from filling the node. */
    static final int MOST = 50;

    private static final int KEPT = 50;
    private static final Duration TURN = Duration.ofMinutes(2);
    private static final String ALL = """
            select id, url, types, unit, position, failures, next_try_at, stopped_at, created_by, created_at
            from webhooks
            """;

    private final JdbcClient sql;

    Webhooks(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** All, the oldest first. */
    public List<Webhook> all() {
        return sql.sql(ALL + "order by created_at, id").query(Webhooks::webhook).list();
    }

    public Optional<Webhook> one(String id) {
        return sql.sql(ALL + "where id = :id")
                .param("id", id)
                .query(Webhooks::webhook)
                .optional();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp stopped = row.getTimestamp("stopped_at");
        return new Webhook(
                row.getString("id"),
                row.getString("url"),
                Arrays.stream(row.getString("types").split(","))
                        .filter(type -> !type.isEmpty())
                        .toList(),
                Optional.ofNullable(row.getString("unit")).map(UnitId::new),
                row.getLong("position"),
                row.getInt("failures"),
                row.getTimestamp("next_try_at").toInstant(),
                Optional.ofNullable(stopped).map(Timestamp::toInstant),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }

    void create(Webhook webhook, Secret secret) {
        sql.sql("""
                        insert into webhooks
                            (id, url, types, unit, secret, position, next_try_at, created_by, created_at)
                        values (:id, :url, :types, :unit, :secret, :position, :now, :by, :now)""")
                .param("id", webhook.id())
                .param("url", webhook.url())
                .param("types", String.join(",", webhook.types()))
                .param("unit", webhook.unit().map(UnitId::value).orElse(null))
                .param("secret", secret.text())
                .param("position", webhook.position())
                .param("now", Timestamp.from(webhook.createdAt()))
                .param("by", webhook.createdBy())
                .update();
    }

    boolean remove(String id) {
        return sql.sql("delete from webhooks where id = :id").param("id", id).update() > 0;
    }

    /** Sends on from where it stood, at once. */
    boolean resume(String id, Instant now) {
        return sql.sql("""
                        update webhooks
                        set stopped_at = null, failures = 0, next_try_at = :now
                        where id = :id""").param("now", Timestamp.from(now)).param("id", id).update() > 0;
    }

    Optional<Secret> secret(String id) {
        return sql.sql("select secret from webhooks where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(Secret::new);
    }

    /** Those a sender should look after now. */
    List<String> due(long head, Instant now) {
        return sql.sql("""
                        select id
                        from webhooks
                        where stopped_at is null and position < :head and next_try_at <= :now
                            and (sender_until is null or sender_until < :now)""")
                .param("head", head)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** Makes a sender the only one for a while; of several nodes one succeeds. */
    boolean take(String id, String sender, Instant now) {
        return sql.sql("""
                        update webhooks
                        set sender = :sender, sender_until = :until
                        where id = :id and stopped_at is null and next_try_at <= :now
                            and (sender_until is null or sender_until < :now)""")
                        .param("sender", sender)
                        .param("until", Timestamp.from(now.plus(TURN)))
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void leave(String id, String sender) {
        sql.sql("update webhooks set sender = null, sender_until = null where id = :id and sender = :sender")
                .param("id", id)
                .param("sender", sender)
                .update();
    }

    /** Goes on to a position; false where the turn has passed to another, or the webhook is gone. */
    boolean advance(String id, String sender, long position, Instant now) {
        return sql.sql("""
                        update webhooks
                        set position = :position, failures = 0, sender_until = :until
                        where id = :id and sender = :sender and stopped_at is null""")
                        .param("position", position)
                        .param("until", Timestamp.from(now.plus(TURN)))
                        .param("id", id)
                        .param("sender", sender)
                        .update()
                > 0;
    }

    /** One more failure in a row; {@code stop} when it was one too many. */
    void failed(String id, String sender, Instant next, boolean stop, Instant now) {
        sql.sql("""
                        update webhooks
                        set failures = failures + 1, next_try_at = :next,
                            stopped_at = case when :stop then cast(:now as timestamptz) end
                        where id = :id and sender = :sender""")
                .param("next", Timestamp.from(next))
                .param("stop", stop)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("sender", sender)
                .update();
    }

    /** Keeps the last fifty of each. */
    void keep(String id, Delivery delivery) {
        sql.sql("""
                        insert into webhook_deliveries
                            (webhook, message_id, position, type, at, received, said, millis)
                        select id, :message, :position, :type, :at, :received, :said, :millis
                        from webhooks
                        where id = :id""")
                .param("message", delivery.messageId())
                .param("position", delivery.position())
                .param("type", delivery.type())
                .param("at", Timestamp.from(delivery.at()))
                .param("received", delivery.received())
                .param("said", delivery.said())
                .param("millis", delivery.millis())
                .param("id", id)
                .update();
        sql.sql("""
                        delete from webhook_deliveries
                        where webhook = :id and number <= (
                            select number
                            from webhook_deliveries
                            where webhook = :id
                            order by number desc
                            offset :kept
                            limit 1)""").param("id", id).param("kept", KEPT).update();
    }

    /** The last deliveries of a webhook, the newest first. */
    public List<Delivery> deliveries(String id) {
        return sql.sql("""
                        select message_id, position, type, at, received, said, millis
                        from webhook_deliveries
                        where webhook = :id
                        order by number desc""")
                .param("id", id)
                .query((row, _) -> new Delivery(
                        row.getString("message_id"),
                        row.getLong("position"),
                        row.getString("type"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("received"),
                        row.getString("said"),
                        row.getLong("millis")))
                .list();
    }
}
