package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A full old partition may be taken out of the log; nobody is then told that there was nothing in it. */
class ArchiveTest {
    private static final long FULL = 9_999_999;
    private static final Query ANY = Query.everything();

    private final TestDatabase database = TestDatabase.create();
    private EventStore store = database.open();

    /** Only the first and last events of ten million are there; for what is tested here they are enough. */
    @BeforeEach
    void fill() throws SQLException {
        database.execute("select ensure_event_partition(10000000)");
        for (long position : new long[] {1, 2, FULL - 1}) {
            database.execute("""
                    insert into events
                    values (%1$d, 'e%1$d', 'A', 1, '{}', '2022-06-30', '2022-01-01T00:00:00Z'::timestamptz
                        + %1$d * interval '1 second', 'a', 'c', convert_to('{"payload":{}}', 'UTF8'))
                    """.formatted(position));
            database.execute("insert into event_ids values ('e%1$d', %1$d)".formatted(position));
        }
        database.execute("update head set position = " + (FULL - 1) + ", recorded_at = '2022-06-30', frontier = '\\x"
                + "00".repeat(32 * Long.bitCount(FULL - 1)) + "'");
        store.close();
        store = database.open();
        store.append(append(event("A", "x:old"))).join();
        store.append(append(event("A", "x:new"))).join();
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void the_store_goes_on_above_an_archived_partition() throws SQLException {
        database.execute("select archive_event_partition()");

        store.append(append(event("B", "x:new"))).join();
        assertThat(store.page(ANY, FULL, 10).events())
                .extracting(Recorded::type)
                .containsExactly("A", "B");
        assertThat(store.page(Query.types(Set.of("B")), FULL, 10).events()).hasSize(1);
        assertThat(store.source(Query.tags(Given.tag("x:new")), 0).events())
                .as("a stream that began later")
                .hasSize(2);
        assertThat(store.at(FULL + 1)).isPresent();
        assertThat(store.at(FULL + 9)).as("not there yet").isEmpty();
        assertThat(store.find("nobody")).isEmpty();
        assertThat(store.positionAt(Instant.now())).isEqualTo(FULL + 2);
    }

    @Test
    void what_is_archived_is_refused_and_not_forgotten() throws SQLException {
        database.execute("select archive_event_partition()");

        refused(() -> store.page(ANY, 0, 10));
        refused(() -> store.page(Query.types(Set.of("A")), FULL - 1, 10));
        refused(() -> store.source(Query.tags(Given.tag("x:old")), 0));
        refused(() -> store.stretch(Set.of(), 0, 10, event -> {}));
        refused(() -> store.at(2));
        refused(() -> store.find("e2"));
        refused(() -> store.positionAt(Instant.parse("2022-01-01T00:00:05Z")));
        assertThatThrownBy(() -> database.execute("delete from events_000000"))
                .as("it is still part of the log")
                .hasMessageContaining("append-only");
    }

    private static void refused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("positions 1 to 9999999 are archived")
                .hasMessageContaining("restore_event_partition");
    }

    @Test
    void a_restored_partition_is_as_it_was() throws SQLException {
        database.execute("select archive_event_partition()");
        database.execute("select restore_event_partition()");

        assertThat(store.page(ANY, 0, 10).events())
                .extracting(Recorded::position)
                .containsExactly(1L, 2L, FULL - 1, FULL, FULL + 1);
        assertThat(store.at(2)).isPresent();
        assertThatThrownBy(() -> database.execute("update events set actor = 'b' where position = 1"))
                .hasMessageContaining("append-only");
    }

    @Test
    void the_partition_that_is_being_filled_cannot_be_archived() throws SQLException {
        database.execute("select archive_event_partition()");

        assertThatThrownBy(() -> database.execute("select archive_event_partition()"))
                .hasMessageContaining("events_000001 is not full");
    }
}
