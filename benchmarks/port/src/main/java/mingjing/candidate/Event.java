package mingjing.candidate;

import java.util.List;

/**
 * An event as every candidate can keep it.
 *
 * @param position its place in the candidate's total order, from 1; 0 before it is recorded
 * @param tags each {@code "key:value"}; the first names its stream where a store knows streams only
 * @param payload JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record Event(long position, String id, String type, List<String> tags, byte[] payload) {
    public Event {
        tags = List.copyOf(tags);
    }

    /** One that is yet to be recorded. */
    public static Event of(String id, String type, byte[] payload, String... tags) {
        return new Event(0, id, type, List.of(tags), payload);
    }
}
