package mingjing.query;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The states of a fold at one moment, as one reader sees them; what is made of them is made once. */
public final class Snapshot<S> {
    /** So many states may differ before it is less work to make a thing anew: these, or a quarter of all. */
    private static final int FEW = 200;

    private static final int PART = 4;

    private final SortedMap<String, S> byKey;
    private final Map<Making<S, ?>, Made<S, ?>> made = new ConcurrentHashMap<>();

    Snapshot(SortedMap<String, S> byKey) {
        this.byKey = Collections.unmodifiableSortedMap(byKey);
    }

    /**
     * A pure function of states; makings that are equal make the same, so let each be a record of what else it depends on.
     *
     * @param <R> what it makes, which is never changed
     */
    public interface Making<S, R> {
        /** From nothing. */
        R of(SortedMap<String, S> states);

        /** From what it made before some states changed; empty where that is no less work. */
        default Optional<R> after(R before, List<Change<S>> changes) {
            return Optional.empty();
        }
    }

    /** One state as it was, and as it is. */
    public record Change<S>(Optional<S> before, Optional<S> after) {}

    public SortedMap<String, S> byKey() {
        return byKey;
    }

    /** In the order of their keys. */
    public Collection<S> values() {
        return byKey.values();
    }

    /** What is made of these states, kept as long as they are. */
    @SuppressWarnings("unchecked")
    public <R> R made(Making<S, R> making) {
        return ((Made<S, R>) made.computeIfAbsent(making, _ -> Made.anew(making))).of(this);
    }

    /** These states but for some, which are replaced or gone; what was made of these is the beginning of what is made of those. */
    Snapshot<S> with(Map<String, Optional<S>> changed) {
        SortedMap<String, S> states = new TreeMap<>(byKey);
        changed.forEach((key, state) -> state.ifPresentOrElse(now -> states.put(key, now), () -> states.remove(key)));
        Snapshot<S> next = new Snapshot<>(states);
        Map<String, Optional<S>> replaced = new HashMap<>();
        changed.keySet().forEach(key -> replaced.put(key, Optional.ofNullable(byKey.get(key))));
        int most = Math.max(FEW, byKey.size() / PART);
        made.forEach(
                (making, each) -> each.carried(replaced, most).ifPresent(carried -> next.made.put(making, carried)));
        return next;
    }

    /** One result, made by the first who asks; one making may ask for another's. */
    private static final class Made<S, R> {
        private final Making<S, R> making;
        private final @Nullable R earlier;

        /** The states that {@code earlier} was made of, where they differ now. */
        private final Map<String, Optional<S>> replaced;

        private volatile @Nullable R result;

        private Made(Making<S, R> making, @Nullable R earlier, Map<String, Optional<S>> replaced) {
            this.making = making;
            this.earlier = earlier;
            this.replaced = replaced;
        }

        static <S, R> Made<S, R> anew(Making<S, R> making) {
            return new Made<>(making, null, Map.of());
        }

        synchronized R of(Snapshot<S> states) {
            R known = result;
            if (known == null) {
                R before = earlier;
                Optional<R> moved = before == null ? Optional.empty() : making.after(before, changes(states.byKey()));
                known = moved.orElseGet(() -> making.of(states.byKey()));
                result = known;
            }
            return known;
        }

        private List<Change<S>> changes(SortedMap<String, S> states) {
            return replaced.entrySet().stream()
                    .map(old -> new Change<>(old.getValue(), Optional.ofNullable(states.get(old.getKey()))))
                    .toList();
        }

        /** For states that differ from these in those that are replaced; empty where nothing was made yet, or too much differs. */
        Optional<Made<S, R>> carried(Map<String, Optional<S>> next, int most) {
            R known = result;
            if (known != null) {
                return next.size() > most ? Optional.empty() : Optional.of(new Made<>(making, known, next));
            }
            R before = earlier;
            if (before == null) {
                return Optional.empty();
            }
            Map<String, Optional<S>> all = new HashMap<>(next);
            all.putAll(replaced);
            return all.size() > most ? Optional.empty() : Optional.of(new Made<>(making, before, all));
        }
    }
}
