package mingjing.store;

import static mingjing.store.Given.eventWithId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import mingjing.store.RowAgreement.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowAgreementTest {
    private static final byte[] BODY = body();

    private static byte[] body() {
        NewEvent event = eventWithId("e-1", "A", "{\"id\":\"not this one\"}", "unit:SQ-01", "problem:P-1");
        Append append = new Append(List.of(event), Condition.none(), "c-1", "f", "clerk", Map.of("file", "a.xlsx"));
        return Draft.of(event, append).body(Draft.moment(Instant.parse("2022-07-01T01:02:03.120Z")));
    }

    private static StoredRow row(String altered, String value) {
        return new StoredRow(
                7,
                altered.equals("id") ? value : "e-1",
                altered.equals("type") ? value : "A",
                altered.equals("revision") ? Integer.parseInt(value) : 1,
                altered.equals("tags") ? value : "[\"problem:P-1\", \"unit:SQ-01\"]",
                altered.equals("occurred_on") ? value : "2022-06-30",
                altered.equals("recorded_at") ? value : "2022-07-01T01:02:03.12",
                altered.equals("actor") ? value : "clerk",
                altered.equals("command_id") ? value : "c-1",
                BODY,
                altered.equals("event_ids.position") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.of(7),
                altered.equals("event_tags") ? List.of(value) : List.of());
    }

    @Test
    void a_row_as_it_was_written_agrees() {
        assertThat(RowAgreement.differences(row("nothing", ""), BODY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "id | e-2 | e-1",
                "type | B | A",
                "revision | 2 | 1",
                "tags | [\"problem:P-1\"] | [\"problem:P-1\",\"unit:SQ-01\"]",
                "tags | [\"unit:SQ-01\", \"problem:P-1\"] | [\"problem:P-1\",\"unit:SQ-01\"]",
                "tags | [null] | [\"problem:P-1\",\"unit:SQ-01\"]",
                "occurred_on | 2022-06-29 | 2022-06-30",
                "occurred_on | infinity | 2022-06-30",
                "actor | leader | clerk",
                "command_id | c-2 | c-1",
                "event_ids.position | 8 | 7"
            })
    void a_column_that_was_changed_is_named_with_what_it_was(String column, String value, String before) {
        assertThat(RowAgreement.differences(row(column, value), BODY))
                .containsExactly(new Difference(column, before, value));
    }

    @Test
    void another_moment_of_recording_is_named() {
        for (String moment : List.of("2022-07-01T01:02:03.13", "2021-07-01T01:02:03.12", "-infinity")) {
            assertThat(RowAgreement.differences(row("recorded_at", moment), BODY))
                    .containsExactly(new Difference("recorded_at", "2022-07-01T01:02:03.120000Z", moment + "Z"));
        }
    }

    @Test
    void a_tag_under_which_nobody_finds_the_event_is_named() {
        assertThat(RowAgreement.differences(row("event_tags", "unit:SQ-01"), BODY))
                .containsExactly(new Difference("event_tags", "unit:SQ-01", "-"));
    }

    @Test
    void a_body_that_is_no_json_is_one_difference() {
        assertThat(RowAgreement.differences(row("nothing", ""), new byte[] {'{'}))
                .singleElement()
                .satisfies(found -> assertThat(found.column()).isEqualTo("body"));
    }
}
