package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed with -9 in the middle of appends; what was acknowledged is there afterwards, once. */
class CrashTest {
    private static final int KILLS = Integer.getInteger("kills", 2);

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER)
    private Path directory;

    @Test
    void every_acknowledged_event_survives_and_the_head_matches() throws Exception {
        Path data = directory.resolve("data");
        EmbeddedPostgres postgres = start(data, 0);
        int port = postgres.getPort();
        DataSource dataSource = postgres.getPostgresDatabase();
        EventStore.migrate(dataSource);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (EventStore store = EventStore.open(dataSource, StoreSettings.defaults())) {
            for (int kill = 0; kill < KILLS; kill++) {
                List<Thread> clients = IntStream.range(0, 16)
                        .mapToObj(i -> Thread.ofVirtual().start(() -> appendUntilItFails(store, acknowledged)))
                        .toList();
                Thread.sleep(700);
                kill(data);
                for (Thread client : clients) {
                    client.join();
                }
                // Frees the lock file; there is no server left to stop.
                postgres.close();
                postgres = start(data, port);
                assertIntact(store, acknowledged);
            }
            store.append(append(event("A"))).join();
        } finally {
            postgres.close();
        }
    }

    private static void appendUntilItFails(EventStore store, Set<String> acknowledged) {
        boolean alive = true;
        while (alive) {
            NewEvent next = event("A", "x:1");
            alive = store.append(append(next))
                    .handle((receipt, failure) -> failure == null && acknowledged.add(next.id()))
                    .join();
        }
    }

    private static void assertIntact(EventStore store, Set<String> acknowledged) {
        List<Recorded> events = store.source(Query.everything(), 0).events();
        System.out.println("acknowledged " + acknowledged.size() + ", stored " + events.size());
        assertThat(acknowledged).isNotEmpty();
        assertThat(events).extracting(Recorded::id).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(events.getLast().position()).isEqualTo(events.size()).isEqualTo(store.head());
        assertThat(store.headDetails().root()).isEqualTo(LogIntegrityTest.rootOver(events));
    }

    private static EmbeddedPostgres start(Path data, int port) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                EmbeddedPostgres.Builder builder =
                        TestDatabase.builder().setDataDirectory(data).setCleanDataDirectory(false);
                return (port == 0 ? builder : builder.setPort(port)).start();
            } catch (IOException | IllegalStateException e) {
                if (attempt == 10) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private static void kill(Path data) throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
