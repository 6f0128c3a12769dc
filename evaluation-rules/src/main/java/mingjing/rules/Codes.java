package mingjing.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives equal things one small number, in the order of their first appearance. */
final class Codes<T> {
    static final int NONE = -1;

    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    /** The number of a thing, a new one if it has none yet. */
    int of(T thing) {
        Integer known = codes.putIfAbsent(thing, things.size());
        if (known == null) {
            things.add(thing);
            return things.size() - 1;
        }
        return known;
    }

    /** The number of a thing, or {@link #NONE}. */
    int find(T thing) {
        return codes.getOrDefault(thing, NONE);
    }

    T thing(int code) {
        return things.get(code);
    }

    int size() {
        return things.size();
    }

    List<T> all() {
        return List.copyOf(things);
    }
}
