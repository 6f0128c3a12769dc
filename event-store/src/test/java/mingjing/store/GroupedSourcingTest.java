package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static mingjing.store.Given.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many who source at once are answered together, each as if he were alone. */
class GroupedSourcingTest {
    private static final int CALLERS = 40;

    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void everyone_sees_his_own_events_and_what_he_just_appended() throws Exception {
        atOnce(caller -> {
            String own = "item:" + caller;
            Query both = about(own, "A", "B");
            Query one = about(own, "B");
            for (int round = 1; round <= 25; round++) {
                long position = store.append(append(event("A", own, "all:x"), event("B", own)))
                        .join()
                        .lastPosition();
                Sourced all = store.source(both, 0);
                assertThat(all.events())
                        .hasSize(2 * round)
                        .allMatch(event -> event.tags().contains(tag(own)));
                assertThat(all.head()).isGreaterThanOrEqualTo(position);
                assertThat(store.source(one, 0).events())
                        .hasSize(round)
                        .allMatch(event -> event.type().equals("B"));
                assertThat(store.source(both, position - 1).events())
                        .extracting(Recorded::position)
                        .containsExactly(position);
            }
        });
        assertThat(store.source(Query.tags(tag("all:x")), 0).events())
                .extracting(Recorded::position)
                .hasSize(25 * CALLERS)
                .isSorted();
    }

    @Test
    void whoever_asks_for_what_is_archived_is_refused_and_nobody_else() throws Exception {
        store.append(append(event("A", "item:old"))).join();
        store.append(append(event("A", "item:new"))).join();
        database.execute("update head set archived = 1");

        atOnce(caller -> {
            for (int round = 0; round < 20; round++) {
                if (caller % 2 == 0) {
                    assertThatThrownBy(() -> store.source(about("item:old", "A"), 0))
                            .isInstanceOf(StoreFailure.class)
                            .hasMessageContaining("archive");
                } else {
                    assertThat(store.source(about("item:new", "A"), 0).events()).hasSize(1);
                }
            }
        });
    }

    @Test
    void readers_whose_connections_are_cut_off_get_others() throws Exception {
        store.append(append(event("A", "item:1"))).join();
        AtomicInteger cut = new AtomicInteger();
        atOnce(caller -> {
            for (long giveUp = System.nanoTime() + 30_000_000_000L; cut.get() < 5 && System.nanoTime() < giveUp; ) {
                if (caller == 0) {
                    cut.addAndGet(cutOffReaders());
                } else {
                    assertThat(store.source(about("item:1", "A"), 0).events()).hasSize(1);
                }
            }
        });
        assertThat(cut.get()).isGreaterThanOrEqualTo(5);
    }

    /** Only questions for types are put together. */
    private static Query about(String tag, String... types) {
        return new Query(List.of(new Criterion(Set.of(types), Set.of(tag(tag)))));
    }

    /** The kept connections, while they wait for the next question; tells how many. */
    private int cutOffReaders() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet cut = statement.executeQuery("""
                        select count(pg_terminate_backend(pid))
                        from pg_stat_activity
                        where datname = current_database() and query like 'select asked.number%' and state = 'idle'
                        """)) {
            cut.next();
            return cut.getInt(1);
        }
    }

    @Test
    void a_closed_store_can_still_be_asked() throws Exception {
        store.append(append(event("A", "item:1"))).join();
        store.close();

        atOnce(caller -> {
            assertThat(store.source(about("item:1", "A"), 0).events()).hasSize(1);
        });
    }

    private interface Caller {
        void call(int number) throws Exception;
    }

    private static void atOnce(Caller caller) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                calls.add(() -> {
                    caller.call(number);
                    return number;
                });
            }
            for (Future<Integer> each : threads.invokeAll(calls)) {
                each.get();
            }
        }
    }
}
