package mingjing.command;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import mingjing.events.DomainEvent;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.store.Criterion;
import mingjing.store.Query;

/**
 * A consistency boundary: which events a decision rests on, and the state they fold to.
 *
 * <p>Whatever a decision reads through a boundary must still be all there is when its events are appended.
 *
 * @param eventType the events folded; only these can make a concurrent decision fail
 * @param tags the tags an event must carry, all of them
 * @param initial the state before any event
 */
public record Boundary<I, S, E extends DomainEvent>(
        Class<I> idType,
        Class<S> stateType,
        Class<E> eventType,
        Function<I, Set<Tag>> tags,
        Function<I, S> initial,
        BiFunction<S, E, S> evolve) {

    /** The events of one identity. */
    public Query query(I id) {
        return new Query(List.of(new Criterion(Vocabulary.EVENTS.namesUnder(eventType), tags.apply(id))));
    }

    /** The state after an event; an event of another boundary is not for this one. */
    public S after(S state, DomainEvent event) {
        return evolve.apply(state, eventType.cast(event));
    }
}
