package mingjing.store.publication;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import mingjing.ledger.InclusionProof;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.store.EventStore;
import mingjing.store.Recorded;
import mingjing.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final SigningKey KEY = SigningKey.create("log.example", Algorithm.ED25519, bytes -> bytes);

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private Publisher publisher() {
        Publisher publisher = new Publisher(store, database.dataSource(), new Publication(folder, KEY, _ -> {}));
        publisher.start(true);
        return publisher;
    }

    private void recorded(int events) {
        for (int i = 0; i < events; i++) {
            store.append(append(event("A", "item:" + i))).join();
        }
    }

    private static void until(BooleanSupplier holds) {
        long giveUp = System.nanoTime() + SOON.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    @Test
    void what_is_appended_is_published_soon_and_can_be_proven() {
        recorded(3);
        try (Publisher publisher = publisher()) {
            until(() -> publisher.publishing().size() == 3);
            recorded(300);
            until(() -> publisher.publishing().size() == 303);

            Checkpoint checkpoint = Checkpoint.of(publisher.log().checkpoint().orElseThrow());
            assertThat(checkpoint.root()).isEqualTo(store.headDetails().root());
            Recorded event = store.at(42).orElseThrow();
            assertThat(InclusionProof.holds(
                            41,
                            303,
                            event.leafHash(),
                            InclusionProof.of(publisher.log().hashes(303), 41, 303),
                            checkpoint.root()))
                    .isTrue();
            assertThat(publisher.publishing().leading()).isTrue();
        }
    }

    @Test
    void an_event_that_was_changed_before_it_was_published_stops_the_signing() throws SQLException {
        recorded(5);
        try (Publisher publisher = publisher()) {
            until(() -> publisher.publishing().size() == 5);
        }
        recorded(5);
        changed(8);
        try (Publisher publisher = publisher()) {
            until(() -> publisher.publishing().stopped());
            assertThat(publisher.publishing().trouble().orElseThrow())
                    .contains("first 10 entries do not make the recorded tree of 10");
            assertThat(Checkpoint.parse(
                                    publisher.log().checkpoint().orElseThrow().text())
                            .size())
                    .isEqualTo(5);
        }
    }

    /** As somebody with the database's own rights would. */
    private void changed(long position) throws SQLException {
        database.execute("alter table events disable trigger all");
        database.execute("alter table events_000000 disable trigger all");
        database.execute(
                "update events set body = convert_to(replace(convert_from(body, 'UTF8'), '\"n\":1', '\"n\":2'), 'UTF8')"
                        + " where position = " + position);
    }

    @Test
    void an_older_database_never_makes_the_log_sign_a_second_history() throws SQLException {
        recorded(10);
        try (Publisher publisher = publisher()) {
            until(() -> publisher.publishing().size() == 10);
        }
        try (TestDatabase older = TestDatabase.create();
                EventStore other = older.open()) {
            for (int i = 0; i < 4; i++) {
                other.append(append(event("A", "item:" + i))).join();
            }
            try (Publisher publisher =
                    new Publisher(other, older.dataSource(), new Publication(folder, KEY, _ -> {}))) {
                publisher.start(true);
                until(() -> publisher.publishing().stopped());
                assertThat(publisher.publishing().trouble().orElseThrow())
                        .contains("ends at 4, but 10 events were signed");
                for (int i = 0; i < 6; i++) {
                    other.append(append(event("A", "item:" + i))).join();
                }
                until(() -> publisher.publishing().trouble().orElse("").contains("other events than the 10"));
                other.append(append(event("A", "item:x"))).join();
                until(() ->
                        publisher.publishing().trouble().orElse("").contains("do not make the recorded tree of 11"));
            }
        }
    }

    @Test
    void a_node_with_a_folder_of_its_own_never_begins_a_second_log() {
        recorded(3);
        try (Publisher publisher = publisher()) {
            until(() -> publisher.publishing().size() == 3);
        }
        SigningKey stranger = SigningKey.create("other.example", Algorithm.ED25519, bytes -> bytes);
        try (Publisher second = new Publisher(
                store, database.dataSource(), new Publication(folder.resolve("other"), stranger, _ -> {}))) {
            second.start(true);
            until(() -> second.publishing().stopped());
            assertThat(second.publishing().trouble().orElseThrow()).contains("log.example", "other.example");
            assertThat(second.log().checkpoint()).isEmpty();
        }
    }

    @Test
    void a_broken_file_stops_the_signing_and_is_told() throws IOException {
        recorded(5);
        try (Publisher publisher = publisher()) {
            until(() -> publisher.publishing().size() == 5);
            Files.write(folder.resolve("public/tile/0/000.p/5"), new byte[7]);
            recorded(1);
            until(() -> publisher.publishing().stopped());
            assertThat(publisher.publishing().trouble().orElseThrow()).contains("tile/0/000.p/5 has 7 bytes");
            recorded(1);
        }
        assertThat(folder.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void a_node_that_only_shows_tells_what_others_publish() {
        recorded(2);
        try (Publisher shows = new Publisher(store, database.dataSource(), new Publication(folder, KEY, _ -> {}))) {
            shows.start(false);
            try (Publisher leads = publisher()) {
                until(() -> leads.publishing().size() == 2 && shows.publishing().size() == 2);
            }
            assertThat(shows.publishing().leading()).isFalse();
        }
    }

    @Test
    void of_two_nodes_one_publishes_and_the_other_takes_over() {
        recorded(2);
        Publisher first = publisher();
        until(() -> first.publishing().size() == 2);
        try (Publisher second = publisher()) {
            until(() -> second.publishing().size() == 2);
            assertThat(second.publishing().leading()).isFalse();
            first.close();
            recorded(3);
            until(() -> second.publishing().leading() && second.publishing().size() == 5);
        }
    }
}
