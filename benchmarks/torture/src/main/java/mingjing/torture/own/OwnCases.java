package mingjing.torture.own;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import mingjing.events.Tag;
import mingjing.store.Append;
import mingjing.store.Condition;
import mingjing.store.EventStore;
import mingjing.store.NewEvent;
import mingjing.store.Receipt;
import mingjing.store.StoreFailure;
import mingjing.store.StoreSettings;
import mingjing.store.Subscription;
import mingjing.torture.Case;
import mingjing.torture.Trial;
import mingjing.torture.judge.Findings;
import mingjing.torture.judge.Wrong;

/** Cases that use what only our store has; they end with its own audit. */
public final class OwnCases {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private OwnCases() {}

    public static List<Case> all() {
        return List.of(
                Case.of("notify-lost", Set.of(), OwnCases::notifyLost),
                Case.of("clock-back", Set.of(), OwnCases::clockBack),
                Case.of("pool-taken", Set.of(), OwnCases::poolTaken));
    }

    private static Append append(String id) {
        NewEvent event = new NewEvent(
                id,
                "Claimed",
                1,
                new TreeSet<>(Set.of(new Tag("one", id))),
                DAY,
                "{\"n\":1}".getBytes(StandardCharsets.UTF_8));
        return new Append(List.of(event), Condition.none(), "c-" + id, "", "torture", Map.of());
    }

    /** Listening sessions are ended again and again; a listener on another node still hears of every append, by polling. */
    private static void notifyLost(Trial trial) throws Exception {
        Semaphore heard = new Semaphore(0);
        try (HikariDataSource pool = OwnAudit.pool(trial.database(), 4);
                HikariDataSource otherPool = OwnAudit.pool(trial.database(), 4);
                EventStore writer = EventStore.open(pool, StoreSettings.defaults());
                EventStore reader = EventStore.open(otherPool, StoreSettings.defaults());
                Subscription subscription = reader.onAppended(heard::release)) {
            for (int i = 0; i < trial.rounds(12); i++) {
                Thread.sleep(trial.random().nextInt(400));
                trial.server().execute(trial.database(), """
                        select pg_terminate_backend(pid)
                        from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'
                        """);
                heard.drainPermits();
                writer.append(append("n-" + i)).join();
                if (!heard.tryAcquire(5, TimeUnit.SECONDS)) {
                    trial.wrong(Wrong.TAIL_STUCK, "append " + i + " of another node was not heard of in 5 s");
                }
            }
            if (subscription == null) {
                throw new IllegalStateException("no subscription");
            }
        }
        audit(trial.database(), trial.findings());
    }

    /** The clock of one of two nodes jumps to and fro; recorded times never go back, and the audit says so. */
    private static void clockBack(Trial trial) throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2022-06-30T01:02:03.123456Z"));
        Clock hand = ((java.time.InstantSource) now::get).withZone(ZoneOffset.UTC);
        try (HikariDataSource pool = OwnAudit.pool(trial.database(), 4);
                EventStore jumping =
                        EventStore.open(pool, StoreSettings.defaults().withClock(hand));
                EventStore steady = EventStore.open(pool, StoreSettings.defaults())) {
            for (int i = 0; i < trial.rounds(90); i++) {
                now.updateAndGet(last -> last.plusSeconds(trial.random().nextInt(20_001) - 10_000));
                jumping.append(append("j-" + i)).join();
                if (i > 20 && i % 3 == 0) {
                    steady.append(append("s-" + i)).join();
                }
            }
        }
        audit(trial.database(), trial.findings());
    }

    /** All connections of the node's own pool are taken: appends wait or fail clearly, and go on when one comes back. */
    private static void poolTaken(Trial trial) throws Exception {
        List<Connection> taken = new ArrayList<>();
        try (HikariDataSource pool = OwnAudit.pool(trial.database(), 3);
                EventStore store = EventStore.open(pool, StoreSettings.defaults())) {
            pool.setConnectionTimeout(1_000);
            for (int i = 0; i < 3; i++) {
                taken.add(pool.getConnection());
            }
            List<CompletableFuture<Receipt>> waiting = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                waiting.add(store.append(append("w-" + i)));
            }
            for (CompletableFuture<Receipt> each : waiting) {
                failsClearly(trial, each);
            }
            for (Connection connection : taken) {
                connection.close();
            }
            try {
                store.append(append("after")).get(trial.patience().toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                trial.wrong(Wrong.NOT_HEALED, "the pool has connections again");
            }
        }
        audit(trial.database(), trial.findings());
    }

    private static void failsClearly(Trial trial, CompletableFuture<Receipt> append) {
        try {
            append.orTimeout(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS)
                    .join();
            trial.wrong(Wrong.BROKEN, "an append was recorded without a connection");
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof StoreFailure)) {
                trial.wrong(Wrong.HUNG, "without a connection: " + e.getCause());
            }
        }
    }

    private static void audit(mingjing.candidate.Database database, Findings findings) throws Exception {
        new OwnAudit().audit(database, findings);
    }
}
