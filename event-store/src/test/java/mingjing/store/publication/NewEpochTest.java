package mingjing.store.publication;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.store.EventStore;
import mingjing.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that went on by itself after it was put back, and is published under a new name. */
class NewEpochTest {
    private static final int BOTH = 300;
    private static final int SIGNED = 320;
    private static final String NEXT = "log.example/epoch2";

    @TempDir
    Path folder;

    private final TestDatabase first = TestDatabase.create();
    private final TestDatabase second = TestDatabase.create();
    private Publication before;
    private Checkpoint signed;
    private EventStore store;

    private static SigningKey key(String name) {
        return SigningKey.create(name, Algorithm.ED25519, bytes -> bytes);
    }

    @BeforeEach
    void put_back_and_go_on() throws SQLException {
        before = new Publication(folder.resolve("before"), key("log.example"), _ -> {});
        try (EventStore lost = first.open()) {
            recorded(lost, SIGNED);
            signed = Checkpoint.of(before.grow(
                    Optional.empty(),
                    reader -> bodies(lost).forEach(reader),
                    lost.headDetails().frontier()));
        }
        second.open().close();
        new Recovery(second.dataSource(), before.log(), () -> Instant.EPOCH)
                .run(Checkpoint.of(before.earlier(BOTH)), _ -> {});
        store = second.open();
    }

    @AfterEach
    void close() {
        store.close();
        first.close();
        second.close();
    }

    private static void recorded(EventStore store, int events) {
        for (int i = 0; i < events; i++) {
            store.append(append(event("A", "item:" + i))).join();
        }
    }

    private static List<byte[]> bodies(EventStore store) {
        List<byte[]> bodies = new ArrayList<>();
        for (long at = 0; at < store.head(); ) {
            at = store.stretch(Set.of(), at, SIGNED, event -> bodies.add(event.body()));
        }
        return bodies;
    }

    private long agreed() throws SQLException {
        try (NewEpoch epoch = new NewEpoch(store, second.dataSource())) {
            assertThat(epoch.isAlone()).isTrue();
            return epoch.agreed(before.log(), signed, _ -> {});
        }
    }

    @Test
    void it_is_known_how_far_both_tell_the_same() throws SQLException {
        assertThat(agreed()).as("behind").isEqualTo(BOTH);
        recorded(store, 40);
        assertThat(agreed()).as("gone on by itself").isEqualTo(BOTH);
    }

    @Test
    void lost_files_do_not_matter_where_the_database_has_the_signed_tree() throws SQLException {
        new Recovery(second.dataSource(), before.log(), () -> Instant.EPOCH).run(signed, _ -> {});
        recorded(store, 5);
        DurableFiles.deleteAll(folder.resolve("before/public/tile"));
        assertThat(agreed()).isEqualTo(SIGNED);
    }

    @Test
    void the_new_log_says_what_it_follows_and_begins_as_the_old_one_did() throws SQLException {
        recorded(store, 40);
        try (NewEpoch epoch = new NewEpoch(store, second.dataSource())) {
            assertThat(epoch.isAlone()).isTrue();
            long position = epoch.open(signed, BOTH, NEXT, "旧备份");
            assertThat(position).isEqualTo(BOTH + 41);
            assertThat(epoch.open(signed, BOTH, NEXT, "旧备份")).as("again").isEqualTo(position);
            assertThat(store.head()).isEqualTo(position);
        }
        assertThat(new String(store.at(BOTH + 41).orElseThrow().body(), StandardCharsets.UTF_8))
                .contains("ledger.EpochOpened", "\"agreed\":300", "\"previousSize\":320", "旧备份");

        Publication next = new Publication(folder.resolve("next"), key(NEXT), _ -> {});
        try (Publisher publisher = started(next)) {
            await(publisher, BOTH + 41);
        }
        assertThat(Checkpoint.of(next.earlier(BOTH)).root())
                .isEqualTo(Checkpoint.of(before.earlier(BOTH)).root());
    }

    @Test
    void a_node_with_the_old_folder_signs_nothing_any_more() throws SQLException {
        try (Publisher leading = started(new Publication(folder.resolve("other"), key("log.example"), _ -> {}))) {
            await(leading, BOTH);
            try (NewEpoch epoch = new NewEpoch(store, second.dataSource())) {
                assertThat(epoch.isAlone()).isFalse();
            }
        }
        try (NewEpoch epoch = new NewEpoch(store, second.dataSource())) {
            assertThat(epoch.isAlone()).isTrue();
            epoch.open(signed, BOTH, NEXT, "旧备份");
        }
        try (Publisher old = started(before)) {
            long giveUp = System.nanoTime() + 20_000_000_000L;
            while (!old.publishing().stopped() && System.nanoTime() < giveUp) {
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(old.publishing().trouble().orElseThrow()).contains(NEXT);
        }
    }

    private Publisher started(Publication publication) {
        Publisher publisher = new Publisher(store, second.dataSource(), publication);
        publisher.start(true);
        return publisher;
    }

    private static void await(Publisher publisher, long size) {
        long giveUp = System.nanoTime() + 20_000_000_000L;
        while (publisher.publishing().size() < size && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(publisher.publishing().size()).isEqualTo(size);
    }
}
