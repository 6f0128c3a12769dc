package mingjing.query;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The states of a fold at one moment, as one reader sees them; what is made of them is made once. */
public final class Snapshot<S> {
    private final SortedMap<String, S> byKey;
    private final Map<Object, Made<S, ?>> made = new ConcurrentHashMap<>();

    Snapshot(SortedMap<String, S> byKey) {
        this.byKey = Collections.unmodifiableSortedMap(byKey);
    }

    public SortedMap<String, S> byKey() {
        return byKey;
    }

    /** In the order of their keys. */
    public Collection<S> values() {
        return byKey.values();
    }

    /**
     * What a pure function makes of the states, kept as long as they are.
     *
     * @param what names the function and whatever else it depends on, of which there are few
     */
    @SuppressWarnings("unchecked")
    public <R> R made(Record what, Function<Snapshot<S>, R> function) {
        return ((Made<S, R>) made.computeIfAbsent(what, _ -> new Made<>(function))).of(this);
    }

    /** One result, made by the first who asks; one function may ask for another's. */
    private static final class Made<S, R> {
        private final Function<Snapshot<S>, R> function;
        private @Nullable R result;

        Made(Function<Snapshot<S>, R> function) {
            this.function = function;
        }

        synchronized R of(Snapshot<S> states) {
            R known = result;
            if (known == null) {
                known = function.apply(states);
                result = known;
            }
            return known;
        }
    }
}
