package mingjing.store;

import java.util.List;

/** Events for a decision and the head of the whole log as the same statement saw it: the position to put in the condition. */
public record Sourced(List<Recorded> events, long head) {
    public Sourced {
        events = List.copyOf(events);
    }
}
