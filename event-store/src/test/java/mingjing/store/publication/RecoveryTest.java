package mingjing.store.publication;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.events.Tag;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.publication.Publication;
import mingjing.store.Criterion;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;
import mingjing.store.StoredRow;
import mingjing.store.TestDatabase;
import mingjing.store.publication.Recovery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that was lost, or put back from a backup, and the published log that knows more. */
class RecoveryTest {
    private static final SigningKey KEY = SigningKey.create("log.example", Algorithm.ED25519, bytes -> bytes);
    private static final int EVENTS = 1_500;

    @TempDir
    Path folder;

    private final TestDatabase lost = TestDatabase.create();
    private final TestDatabase fresh = TestDatabase.create();
    private Publication publication;
    private Checkpoint signed;
    private List<String> rows = List.of();

    @BeforeEach
    void publish() {
        publication = new Publication(folder, KEY, _ -> {});
        try (EventStore store = lost.open()) {
            for (int i = 0; i < EVENTS; i += 3) {
                store.append(append(
                                event("A", "item:" + i), event("B", "item:" + i, "unit:\"X\""), event("A", "unit:Y")))
                        .join();
            }
            signed = Checkpoint.of(publication.grow(
                    Optional.empty(),
                    reader -> bodies(store).forEach(reader),
                    store.headDetails().frontier()));
            rows = lines(store);
        }
        // Its schema, and nothing else.
        fresh.open().close();
    }

    @AfterEach
    void close() {
        lost.close();
        fresh.close();
    }

    private static List<byte[]> bodies(EventStore store) {
        List<byte[]> bodies = new ArrayList<>();
        for (long at = 0; at < EVENTS; ) {
            at = store.stretch(Set.of(), at, EVENTS, event -> bodies.add(event.body()));
        }
        return bodies;
    }

    private static List<String> lines(EventStore store) {
        return store.rows(0, EVENTS).rows().stream()
                .map(row -> row.json() + row.listedAt() + row.unlistedTags())
                .toList();
    }

    private Outcome recovered(Checkpoint upTo) throws SQLException {
        return new Recovery(fresh.dataSource(), publication.log(), () -> Instant.EPOCH).run(upTo, _ -> {});
    }

    @Test
    void a_lost_database_gets_every_event_back_byte_for_byte_with_its_columns_and_indexes() throws SQLException {
        assertThat(recovered(signed)).isEqualTo(new Outcome.Restored(1, EVENTS));
        try (EventStore store = fresh.open()) {
            assertThat(store.headDetails().root()).isEqualTo(signed.root());
            assertThat(lines(store)).isEqualTo(rows);
            assertThat(store.rows(0, EVENTS).rows())
                    .extracting(StoredRow::unlistedTags)
                    .containsOnly(List.of());
            Query unit = new Query(List.of(new Criterion(Set.of("B"), Set.of(new Tag("unit", "\"X\"")))));
            assertThat(store.source(unit, 0).events())
                    .hasSize(EVENTS / 3)
                    .extracting(Recorded::type)
                    .containsOnly("B");
            store.append(append(event("A", "item:new"))).join();
            assertThat(store.head()).isEqualTo(EVENTS + 1);
        }
        assertThat(recovered(signed)).isEqualTo(new Outcome.Complete());
    }

    @Test
    void a_restoring_that_was_interrupted_goes_on_where_it_was() throws SQLException {
        Checkpoint part = Checkpoint.of(publication.earlier(700));
        assertThat(recovered(part)).isEqualTo(new Outcome.Restored(1, 700));
        assertThat(recovered(signed)).isEqualTo(new Outcome.Restored(701, EVENTS));
        try (EventStore store = fresh.open()) {
            assertThat(lines(store)).isEqualTo(rows);
        }
    }

    @Test
    void a_database_that_went_on_by_itself_is_left_alone() throws SQLException {
        recovered(Checkpoint.of(publication.earlier(700)));
        try (EventStore store = fresh.open()) {
            store.append(append(event("A", "item:lie"))).join();
        }
        assertThat(recovered(signed))
                .isInstanceOfSatisfying(
                        Outcome.OtherHistory.class,
                        other -> assertThat(other.report()).contains("1500 events", "701 events"));
        try (EventStore store = fresh.open()) {
            assertThat(store.head()).isEqualTo(701);
        }
    }
}
