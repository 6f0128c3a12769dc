package mingjing.console.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The notices of each account: what lasts, what has ended, and what was read. */
public final class Notices {
    private static final int SHOWN = 200;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public Notices(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** A notice as an account finds it; {@code ended} when its occasion is over. */
    public record Line(Notice notice, Instant at, boolean ended, boolean read) {}

    /** Makes the notices that last exactly these; returns how many are new. What was read stays read. */
    public int lasting(Map<String, Set<Notice>> due, Instant now) {
        Integer fresh = transaction.execute(_ -> changed(due, now));
        return fresh == null ? 0 : fresh;
    }

    private int changed(Map<String, Set<Notice>> due, Instant now) {
        Map<String, Map<String, Boolean>> known = known();
        int fresh = 0;
        for (Map.Entry<String, Set<Notice>> each : due.entrySet()) {
            Map<String, Boolean> before = known.getOrDefault(each.getKey(), Map.of());
            Set<String> lasting = new HashSet<>();
            for (Notice notice : each.getValue()) {
                lasting.add(notice.id());
                @Nullable Boolean ended = before.get(notice.id());
                if (ended == null) {
                    fresh += insert(each.getKey(), notice, now);
                } else if (ended) {
                    again(each.getKey(), notice.id());
                }
            }
            before.forEach((id, ended) -> end(each.getKey(), id, ended || lasting.contains(id), now));
        }
        known.forEach((account, before) -> {
            if (!due.containsKey(account)) {
                before.forEach((id, ended) -> end(account, id, ended, now));
            }
        });
        return fresh;
    }

    /** By account and id, whether it has ended. */
    private Map<String, Map<String, Boolean>> known() {
        Map<String, Map<String, Boolean>> known = new HashMap<>();
        sql.sql("select account, id, ended_at is not null as ended from notices")
                .query(row -> {
                    known.computeIfAbsent(row.getString("account"), _ -> new HashMap<>())
                            .put(row.getString("id"), row.getBoolean("ended"));
                });
        return known;
    }

    private int insert(String account, Notice notice, Instant now) {
        return sql.sql("""
                        insert into notices (account, id, kind, subject, period, unit, detail, path, noticed_at)
                        select name, :id, :kind, :subject, :period, :unit, :detail, :path, :now
                        from accounts
                        where name = :account
                        on conflict do nothing""")
                .param("account", account)
                .param("id", notice.id())
                .param("kind", notice.kind().name())
                .param("subject", notice.subject())
                .param("period", notice.period())
                .param("unit", notice.unit())
                .param("detail", notice.detail())
                .param("path", notice.path())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void again(String account, String id) {
        sql.sql("update notices set ended_at = null where account = :account and id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    private void end(String account, String id, boolean already, Instant now) {
        if (already) {
            return;
        }
        sql.sql("update notices set ended_at = :now where account = :account and id = :id")
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** How many an account has not read yet of those that last. */
    public int unread(String account) {
        return sql.sql("""
                        select count(*)
                        from notices
                        where account = :account and read_at is null and ended_at is null""").param("account", account).query(Integer.class).single();
    }

    /** The notices of an account: those that last and are unread first, then the newest; at most 200. */
    public List<Line> of(String account) {
        return sql.sql("""
                        select kind, subject, period, unit, detail, path, noticed_at, ended_at, read_at
                        from notices
                        where account = :account
                        order by ended_at is not null, read_at is not null, noticed_at desc, id
                        limit :shown""")
                .param("account", account)
                .param("shown", SHOWN)
                .query((row, _) -> new Line(
                        notice(row),
                        row.getTimestamp("noticed_at").toInstant(),
                        row.getTimestamp("ended_at") != null,
                        row.getTimestamp("read_at") != null))
                .list();
    }

    /** What a digest would tell: lasting, unread, and in no digest yet. */
    List<Notice> unmailed(String account) {
        return sql.sql("""
                        select kind, subject, period, unit, detail, path
                        from notices
                        where account = :account and read_at is null and ended_at is null and mailed_on is null
                        order by noticed_at, id""")
                .param("account", account)
                .query((row, _) -> notice(row))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("period"),
                row.getString("unit"),
                row.getString("detail"),
                row.getString("path"));
    }

    /** An account has read one of its notices. */
    public void read(String account, String id, Instant now) {
        sql.sql("update notices set read_at = :now where account = :account and id = :id and read_at is null")
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("id", id)
                .update();
    }

    public void readAll(String account, Instant now) {
        sql.sql("update notices set read_at = :now where account = :account and read_at is null")
                .param("now", Timestamp.from(now))
                .param("account", account)
                .update();
    }
}
