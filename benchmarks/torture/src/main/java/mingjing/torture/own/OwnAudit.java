package mingjing.torture.own;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import mingjing.candidate.Database;
import mingjing.candidate.mingjing.Mingjing;
import mingjing.ledger.MerkleFrontier;
import mingjing.store.EventStore;
import mingjing.store.Head;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.Recorded;
import mingjing.store.StoreSettings;
import mingjing.torture.Audit;
import mingjing.torture.judge.Findings;
import mingjing.torture.judge.Wrong;

/** What must be true inside our store at rest: no gap, one root, an index that agrees, a clock that never goes back. */
public final class OwnAudit implements Audit {
    /** The store that is ours. */
    public static final String NAME = "mingjing";

    /** Each counts rows that must not be. */
    private static final Map<String, String> MUST_BE_NONE = new LinkedHashMap<>();

    static {
        MUST_BE_NONE.put("tags of events that are not in the index", """
                select count(*)
                from (select tag_number(unnest(tags)), position, tag_number(type) from events
                      except
                      select tag, position, type from event_tags) missing
                """);
        MUST_BE_NONE.put("index entries that no event has", """
                select count(*)
                from (select tag, position, type from event_tags
                      except
                      select tag_number(unnest(tags)), position, tag_number(type) from events) extra
                """);
        MUST_BE_NONE.put("positions without an event, or beyond the head", """
                select (select position from head) - count(*) + coalesce(max(position), 0) - count(*)
                from events
                """);
        MUST_BE_NONE.put("event ids recorded twice", """
                select count(*) - count(distinct id)
                from events
                """);
        MUST_BE_NONE.put("commands whose events do not stand side by side", """
                select count(*)
                from (select command_id
                      from events
                      group by command_id
                      having max(position) - min(position) + 1 <> count(*)) torn
                """);
    }

    @Override
    public void audit(Database database, Findings findings) throws SQLException {
        try (HikariDataSource pool = pool(database, 2);
                EventStore store = EventStore.open(pool, StoreSettings.defaults())) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                for (Map.Entry<String, String> each : MUST_BE_NONE.entrySet()) {
                    try (ResultSet row = statement.executeQuery(each.getValue())) {
                        row.next();
                        if (row.getLong(1) != 0) {
                            findings.add(Wrong.INCONSISTENT, each.getKey() + ": " + row.getLong(1));
                        }
                    }
                }
            }
            root(store, findings);
        }
    }

    /** The root over the bodies is the one that was committed with them, and times never go back. */
    private static void root(EventStore store, Findings findings) {
        Head head = store.headDetails();
        MerkleFrontier frontier = MerkleFrontier.empty();
        Instant last = Instant.EPOCH;
        long after = 0;
        while (after < head.position()) {
            Page page = store.page(Query.everything(), after, 1_000);
            if (page.events().isEmpty()) {
                break;
            }
            frontier = frontier.appendAll(
                    page.events().stream().map(Recorded::leafHash).toList());
            for (Recorded event : page.events()) {
                if (event.position() != ++after) {
                    findings.add(Wrong.INCONSISTENT, "position " + event.position() + " where " + after + " was due");
                    return;
                }
                if (event.recordedAt().isBefore(last)) {
                    findings.add(Wrong.INCONSISTENT, "recorded time goes back at " + after);
                }
                last = event.recordedAt();
            }
        }
        if (!Arrays.equals(frontier.root(), head.root())) {
            findings.add(
                    Wrong.INCONSISTENT,
                    "root " + HexFormat.of().formatHex(frontier.root()) + " over " + after + " bodies, the head says "
                            + HexFormat.of().formatHex(head.root()) + " at " + head.position());
        }
    }

    static HikariDataSource pool(Database database, int connections) {
        return Mingjing.pool(new Database(database.url(), database.user(), database.password(), connections));
    }
}
