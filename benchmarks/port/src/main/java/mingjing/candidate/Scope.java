package mingjing.candidate;

import java.util.List;
import java.util.Set;

/** Which events a decision rests on: those that match any of the criteria. */
public record Scope(List<Criterion> anyOf) {
    /** No event: an append with this scope has no condition. */
    public static final Scope NOTHING = new Scope(List.of());

    /** Every event of the log. */
    public static final Scope EVERYTHING = new Scope(List.of(new Criterion(Set.of(), List.of())));

    public Scope {
        anyOf = List.copyOf(anyOf);
    }

    /** Events of any of the types (none given: of any type) that carry all of the tags. */
    public record Criterion(Set<String> types, List<String> tags) {
        public Criterion {
            types = Set.copyOf(types);
            tags = List.copyOf(tags);
        }
    }

    /** The stream of one tag. */
    public static Scope stream(String tag) {
        return tags(tag);
    }

    /** Events that carry all of these tags. */
    public static Scope tags(String... tags) {
        return new Scope(List.of(new Criterion(Set.of(), List.of(tags))));
    }

    /** Events of any of these types. */
    public static Scope types(String... types) {
        return new Scope(List.of(new Criterion(Set.of(types), List.of())));
    }
}
