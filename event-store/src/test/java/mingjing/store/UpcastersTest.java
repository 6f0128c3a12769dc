package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {
    private final Upcasters upcasters = Upcasters.none()
            .with("Measured", 1, json -> renamed(json, "n", "metres"))
            .with("Measured", 2, json -> ((ObjectNode) json).put("unit", "m"));

    private static JsonNode renamed(JsonNode json, String from, String to) {
        ObjectNode object = (ObjectNode) json;
        object.set(to, object.remove(from));
        return object;
    }

    @Test
    void an_old_event_is_read_in_its_newest_revision_while_its_bytes_stay() {
        try (TestDatabase database = TestDatabase.create();
                EventStore old = database.open();
                EventStore store = database.open(StoreSettings.defaults().withUpcasters(upcasters))) {
            old.append(append(event("Measured"), event("Other"))).join();

            Recorded read = store.at(1).orElseThrow();
            assertThat(read.revision()).isEqualTo(3);
            assertThat(new String(read.payload(), StandardCharsets.UTF_8)).isEqualTo("{\"metres\":1,\"unit\":\"m\"}");
            assertThat(read.body()).isEqualTo(old.at(1).orElseThrow().body());
            assertThat(store.at(2).orElseThrow().revision()).isEqualTo(1);
        }
    }

    @Test
    void two_upcasters_for_one_revision_are_refused() {
        assertThatThrownBy(() -> upcasters.with("Measured", 1, json -> json)).hasMessageContaining("Measured");
    }
}
