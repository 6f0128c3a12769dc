package mingjing.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of event types, each worked out once: a program has few types, and every decision names many of them. */
final class TypeNumbers {
    private static final Map<String, Long> KNOWN = new ConcurrentHashMap<>();

    private TypeNumbers() {}

    static long of(String type) {
        return KNOWN.computeIfAbsent(type, TagNumber::of);
    }

    static List<Long> of(Set<String> types) {
        return types.stream().map(TypeNumbers::of).toList();
    }
}
