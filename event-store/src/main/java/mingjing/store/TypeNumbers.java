package mingjing.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of event types, each worked out once: a program has few types, and every decision names many of them. */
final class TypeNumbers {
    /** Whoever makes up names all day does not fill the memory. */
    private static final int MOST = 10_000;

    private static final Map<String, Long> KNOWN = new ConcurrentHashMap<>();

    private TypeNumbers() {}

    static long of(String type) {
        Long known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        long number = TagNumber.of(type);
        if (KNOWN.size() < MOST) {
            KNOWN.put(type, number);
        }
        return number;
    }

    static List<Long> of(Set<String> types) {
        return types.stream().map(TypeNumbers::of).toList();
    }
}
