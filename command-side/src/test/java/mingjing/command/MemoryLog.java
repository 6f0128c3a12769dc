package mingjing.command;

import java.util.ArrayList;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.store.Query;

/** A log without a store: decides orders one after another over what they recorded so far. */
public final class MemoryLog implements States {
    private final List<DomainEvent> events = new ArrayList<>();

    public void happened(List<? extends DomainEvent> more) {
        events.addAll(more);
    }

    /** Records what follows from an order, or throws and records nothing. */
    public List<? extends DomainEvent> carryOut(Command order) {
        Slice<?> slice = UseCases.byName().get(order.getClass().getSimpleName());
        List<? extends DomainEvent> recorded = slice.decide(order, this, AxonScenario.NOW.instant());
        events.addAll(recorded);
        return recorded;
    }

    @Override
    public <I, S> S of(Boundary<I, S, ?> boundary, I id) {
        Query query = boundary.query(id);
        S state = boundary.initial().apply(id);
        for (DomainEvent event : events) {
            if (query.matches(Vocabulary.EVENTS.nameOf(event.getClass()), Vocabulary.EVENTS.tagsOf(event))) {
                state = boundary.after(state, event);
            }
        }
        return state;
    }
}
