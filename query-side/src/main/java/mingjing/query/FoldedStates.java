package mingjing.query;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Every state of a fold at once, in memory: pure, so that whoever holds the events needs no database to have the view. */
public final class FoldedStates<S> {
    private final Fold<S> fold;
    private final Map<String, S> states = new ConcurrentHashMap<>();

    public FoldedStates(Fold<S> fold) {
        this.fold = fold;
    }

    /** Folds an event of the fold's types; events of one key come one after the other. */
    public void take(Decoded event) {
        String key = fold.key(event.recorded());
        fold.step().after(Optional.ofNullable(states.get(key)), event).ifPresent(next -> states.put(key, next));
    }

    /** The states so far, by key. */
    public SortedMap<String, S> byKey() {
        return new TreeMap<>(states);
    }
}
