package mingjing.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mingjing.events.Tag;
import mingjing.store.Criterion;
import mingjing.store.Query;
import mingjing.store.Recorded;

/**
 * How the states of one view come out of the log: pure, and the same for the table that is kept and for a past moment.
 *
 * @param name the view's name in the runner and of its schema
 * @param version raised when the states mean something else than before
 * @param types stored names of the events it reads
 * @param tag the key of the tag that says which state an event belongs to
 * @param part what is added to the tag's value where one state would grow without end, such as a month
 * @param ownership whose a state is: who sees less than everything sees what is his
 */
public record Fold<S>(
        String name,
        int version,
        Set<String> types,
        String tag,
        Part part,
        Class<S> state,
        Step<S> step,
        Ownership<S> ownership) {
    private static final Part WHOLE = _ -> "";

    /** One state for each value of the tag, hidden from whoever does not see everything. */
    public Fold(String name, int version, Set<String> types, String tag, Class<S> state, Step<S> step) {
        this(name, version, types, tag, WHOLE, state, step);
    }

    /** The same in parts. */
    public Fold(String name, int version, Set<String> types, String tag, Part part, Class<S> state, Step<S> step) {
        this(name, version, types, tag, part, state, step, (_, _) -> Owner.HIDDEN);
    }

    /** The same states, shown to whom they belong. */
    public Fold<S> ownedBy(Function<S, Owner> owner) {
        return ownedBy((_, state) -> owner.apply(state));
    }

    /** The same states, shown to whom they belong by their key. */
    public Fold<S> ownedBy(Ownership<S> owner) {
        return new Fold<>(name, version, types, tag, part, state, step, owner);
    }

    /** Whose a state is. */
    @FunctionalInterface
    public interface Ownership<S> {
        Owner of(String key, S state);
    }

    /** Which part of a tag's value an event belongs to: empty, or a text that begins with {@code |}. */
    @FunctionalInterface
    public interface Part {
        String of(Recorded event);
    }

    /** The state after an event; empty as long as nothing is known. */
    @FunctionalInterface
    public interface Step<S> {
        Optional<S> after(Optional<S> before, Decoded event);
    }

    /** Which state an event belongs to. */
    public String key(Recorded event) {
        for (Tag each : event.tags()) {
            if (each.key().equals(tag)) {
                return each.value() + part.of(event);
            }
        }
        throw new IllegalStateException("event " + event.position() + " " + event.type() + " has no tag " + tag);
    }

    /** Every event of the view. */
    public Query query() {
        return Query.types(types);
    }

    /** Every event of one state, and of the other parts of its tag. */
    public Query query(String key) {
        String value = part.equals(WHOLE) ? key : key.substring(0, key.lastIndexOf('|'));
        return new Query(List.of(new Criterion(types, Set.of(new Tag(tag, value)))));
    }
}
