package mingjing.store;

import static mingjing.store.Given.appendIf;
import static mingjing.store.Given.event;
import static mingjing.store.Given.nothingTagged;
import static mingjing.store.Given.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A log that an older version of this program wrote is read and continued by this one. */
class SchemaTest {
    @Test
    void tags_of_an_older_log_are_found_by_their_numbers() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            Schema.migrate(database.dataSource(), "2");
            database.execute("""
                    insert into events
                        (position, id, type, revision, tags, occurred_on, recorded_at, actor, command_id, body)
                    values
                        (1, 'e-1', 'hall.SeatClaimed', 1, '{seat:A-1,hall:大厅}', '2022-06-30', 'epoch', 'clerk', 'c-1', '{}')
                    """);
            database.execute("""
                    insert into event_tags (tag, position, type)
                    values ('seat:A-1', 1, 'hall.SeatClaimed'), ('hall:大厅', 1, 'hall.SeatClaimed')
                    """);
            database.execute("update head set position = 1, frontier = '\\x" + "00".repeat(32) + "'");

            EventStore.migrate(database.dataSource());

            try (EventStore store = database.open()) {
                assertThat(store.source(Query.tags(tag("hall:大厅"), tag("seat:A-1")), 0)
                                .events())
                        .extracting(Recorded::position)
                        .containsExactly(1L);
                assertThatThrownBy(() -> store.append(appendIf(nothingTagged(0, "seat:A-1"), event("hall.SeatClaimed")))
                                .join())
                        .hasCauseInstanceOf(AppendRejected.class);
                store.append(appendIf(nothingTagged(1, "seat:A-1"), event("hall.SeatLeft", "seat:A-1")))
                        .join();
                assertThat(store.head()).isEqualTo(2);
            }
        }
    }
}
