package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class RecordedTest {
    private static final Upcasters UPCASTERS =
            Upcasters.none().with("Measured", 1, json -> ((ObjectNode) json).put("unit", "m"));

    @Test
    void an_event_opened_from_its_bytes_is_the_one_its_row_tells() {
        try (TestDatabase database = TestDatabase.create();
                EventStore store = database.open(StoreSettings.defaults().withUpcasters(UPCASTERS))) {
            store.append(append(event("Measured", "problem:P-1", "unit:\"二\""), event("Other")))
                    .join();
            for (long position = 1; position <= 2; position++) {
                Recorded stored = store.at(position).orElseThrow();
                assertThat(Recorded.of(position, stored.body(), UPCASTERS))
                        .usingRecursiveComparison()
                        .isEqualTo(stored);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "{\"payload\":{}}", "{\"id\":\"E\",\"id\":\"F\"}", "{\"tags\":[\"\"]}"})
    void other_bytes_are_refused(String body) {
        assertThatThrownBy(() -> Recorded.of(1, body.getBytes(StandardCharsets.UTF_8), UPCASTERS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
