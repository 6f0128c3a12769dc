package mingjing.console.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mingjing.events.organisation.UnitId;
import mingjing.store.Recorded;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent: that something was recorded and where, never what; who may read it asks for it by position.
 *
 * @param type the event's stored name
 * @param timestamp when it was recorded
 */
record Message(String type, Instant timestamp, Data data) {
    private static final JsonMapper JSON = new JsonMapper();

    static final String TEST = "mingjing.test";

    /** Which event: {@code position} in the log, its id, the day it occurred, and the unit concerned where there is one. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Data(long position, String id, Optional<LocalDate> occurredOn, Optional<String> unit) {}

    static Message of(Recorded event, Optional<UnitId> unit) {
        return new Message(
                event.type(),
                event.recordedAt(),
                new Data(event.position(), event.id(), Optional.of(event.occurredOn()), unit.map(UnitId::value)));
    }

    static Message test(String id, long head, Instant now) {
        return new Message(TEST, now, new Data(head, id, Optional.empty(), Optional.empty()));
    }

    byte[] body() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }
}
