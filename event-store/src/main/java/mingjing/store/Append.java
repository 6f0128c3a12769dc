package mingjing.store;

import java.util.List;
import java.util.Map;

/**
 * One command's events, recorded together or not at all.
 *
 * <p>{@code commandId} is unique for ever: sent again it appends nothing and returns the first receipt. {@code fingerprint} is
 * a hash of the command's content, so that a caller can tell a resent command from another one under the same id.
 */
public record Append(
        List<NewEvent> events,
        Condition condition,
        String commandId,
        String fingerprint,
        String actor,
        Map<String, String> metadata) {
    public Append {
        events = List.copyOf(events);
        metadata = Map.copyOf(metadata);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("command " + commandId + " appends no event");
        }
    }
}
