package mingjing.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import mingjing.events.Tag;

/** An event about to be recorded; {@code payload} is JSON in UTF-8, usually an object. */
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(
        String id, String type, int revision, SortedSet<Tag> tags, LocalDate occurredOn, byte[] payload) {
    public NewEvent {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        payload = payload.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }
}
