package mingjing.store.axon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mingjing.events.Tag;
import mingjing.store.Condition;
import mingjing.store.Criterion;
import mingjing.store.Query;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Says in the store's words what Axon's conditions ask. */
final class Criteria {
    private static final QualifiedName UNHEARD_OF = new QualifiedName("mingjing.store.axon", "NoEventHasThisName");

    private static final int MOST_NAMED = 1_000;
    private static final Map<Set<QualifiedName>, Set<String>> NAMES = new ConcurrentHashMap<>();

    private Criteria() {}

    static Condition condition(AppendCondition condition) {
        if (condition.consistencyMarker().equals(ConsistencyMarker.INFINITY)) {
            return Condition.none();
        }
        long seen = GlobalIndexConsistencyMarker.position(condition.consistencyMarker());
        return new Condition(query(condition.criteria()), Math.max(0, seen));
    }

    /** {@code flatten()} forgets "any event" wherever it stands, so that is asked first. */
    static Query query(EventCriteria criteria) {
        if (criteria.matches(UNHEARD_OF, Set.of())) {
            return Query.everything();
        }
        List<Criterion> anyOf = criteria.flatten().stream()
                .map(each -> new Criterion(
                        names(each.types()),
                        each.tags().stream()
                                .map(tag -> new Tag(tag.key(), tag.value()))
                                .collect(Collectors.toSet())))
                .toList();
        return new Query(anyOf);
    }

    /** Asked for with every command, of a few sets that a program names: the names of each are written out once. */
    private static Set<String> names(Set<QualifiedName> types) {
        if (NAMES.size() >= MOST_NAMED && !NAMES.containsKey(types)) {
            return written(types);
        }
        return NAMES.computeIfAbsent(types, Criteria::written);
    }

    private static Set<String> written(Set<QualifiedName> types) {
        return types.stream().map(QualifiedName::toString).collect(Collectors.toUnmodifiableSet());
    }
}
