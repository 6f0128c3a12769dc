package mingjing.store;

import java.util.List;

/** Some matching events in order, and how far the log was looked at: the next page starts after {@code upTo}. */
public record Page(List<Recorded> events, long upTo) {
    public Page {
        events = List.copyOf(events);
    }
}
