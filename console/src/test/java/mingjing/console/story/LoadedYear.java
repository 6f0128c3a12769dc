package mingjing.console.story;

import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;

/** The part of the log that was loaded from the seed folder. */
final class LoadedYear {
    private LoadedYear() {}

    /** Position of the last event that the loader recorded. */
    static long lastPosition(EventStore store) {
        return store.source(Query.everything(), 0).events().stream()
                .filter(event -> event.actor().equals("seed"))
                .mapToLong(Recorded::position)
                .max()
                .orElseThrow();
    }
}
