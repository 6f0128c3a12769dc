package mingjing.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import mingjing.events.Tag;

/** Which events are meant: those that match any of the criteria; a query without criteria means none. */
public record Query(List<Criterion> anyOf) {
    private static final Query EVERYTHING = new Query(List.of(new Criterion(Set.of(), Set.of())));
    private static final Query NOTHING = new Query(List.of());

    public Query {
        anyOf = List.copyOf(anyOf);
    }

    /** Every event. */
    public static Query everything() {
        return EVERYTHING;
    }

    /** No event at all. */
    public static Query nothing() {
        return NOTHING;
    }

    /** Events of any of these types. */
    public static Query types(Collection<String> types) {
        return types.isEmpty() ? NOTHING : new Query(List.of(new Criterion(Set.copyOf(types), Set.of())));
    }

    /** Events of any of these types. */
    public static Query types(String... types) {
        return types(List.of(types));
    }

    /** Events that carry all of these tags. */
    public static Query tags(Tag... tags) {
        return new Query(List.of(new Criterion(Set.of(), Set.of(tags))));
    }

    /** Whether an event of this type with these tags is meant. */
    public boolean matches(String type, Collection<Tag> tags) {
        for (Criterion criterion : anyOf) {
            if (criterion.matches(type, tags)) {
                return true;
            }
        }
        return false;
    }

    boolean matchesAll() {
        for (Criterion criterion : anyOf) {
            if (criterion.matchesAll()) {
                return true;
            }
        }
        return false;
    }
}
