package mingjing.torture.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjing.candidate.Event;
import mingjing.candidate.Scope;
import mingjing.candidate.Scope.Criterion;

/** Walks the log once and knows at every step, for each scope somebody decided by, how many events it has met. */
final class Matching {
    private final Map<Scope, Met> met = new HashMap<>();
    private final Map<String, List<Met>> byTag = new HashMap<>();
    private final Map<String, List<Met>> byType = new HashMap<>();
    private final List<Met> byNothing = new ArrayList<>();

    /** What a scope has met so far. */
    static final class Met {
        private final Scope scope;
        private final List<Long> sent = new ArrayList<>();
        String last = "";

        Met(Scope scope) {
            this.scope = scope;
        }

        int count() {
            return sent.size();
        }

        /** When the earliest command was sent among those whose events it met after the first few; the end of time if none. */
        long firstSentAfter(int few) {
            return sent.stream().skip(few).mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
        }
    }

    Matching(Collection<Scope> scopes) {
        for (Scope scope : Set.copyOf(scopes)) {
            Met one = new Met(scope);
            met.put(scope, one);
            for (Criterion criterion : scope.anyOf()) {
                index(criterion, one);
            }
        }
    }

    /** By its rarest mark, so that an event is held against few scopes. */
    private void index(Criterion criterion, Met one) {
        if (!criterion.tags().isEmpty()) {
            byTag.computeIfAbsent(criterion.tags().getFirst(), tag -> new ArrayList<>())
                    .add(one);
        } else if (!criterion.types().isEmpty()) {
            criterion
                    .types()
                    .forEach(type -> byType.computeIfAbsent(type, any -> new ArrayList<>())
                            .add(one));
        } else {
            byNothing.add(one);
        }
    }

    /** The next event of the log, and when its command was sent. */
    void meet(Event event, long sent) {
        Set<Met> candidates = new LinkedHashSet<>(byNothing);
        candidates.addAll(byType.getOrDefault(event.type(), List.of()));
        event.tags().forEach(tag -> candidates.addAll(byTag.getOrDefault(tag, List.of())));
        for (Met one : candidates) {
            if (matches(one.scope, event)) {
                one.sent.add(sent);
                one.last = event.id();
            }
        }
    }

    Met of(Scope scope) {
        Met one = met.get(scope);
        if (one == null) {
            throw new IllegalArgumentException("a scope nobody asked for: " + scope);
        }
        return one;
    }

    static boolean matches(Scope scope, Event event) {
        return scope.anyOf().stream()
                .anyMatch(criterion ->
                        (criterion.types().isEmpty() || criterion.types().contains(event.type()))
                                && event.tags().containsAll(criterion.tags()));
    }
}
