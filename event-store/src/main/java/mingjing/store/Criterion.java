package mingjing.store;

import java.util.Collection;
import java.util.Set;
import mingjing.events.Tag;

/** One way an event can match a query: any of the types (none given = any type) and all of the tags. */
public record Criterion(Set<String> types, Set<Tag> tags) {
    public Criterion {
        types = Set.copyOf(types);
        tags = Set.copyOf(tags);
    }

    /** Whether an event of this type with these tags is meant. */
    public boolean matches(String type, Collection<Tag> eventTags) {
        return (types.isEmpty() || types.contains(type)) && eventTags.containsAll(tags);
    }

    boolean matchesAll() {
        return types.isEmpty() && tags.isEmpty();
    }
}
