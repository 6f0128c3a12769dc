package mingjing.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.store.Query;

/** A log without a store: decides orders one after another over what they recorded so far. */
public final class MemoryLog implements States {
    private final List<Entry> log = new ArrayList<>();

    private record Entry(DomainEvent event, String type, Collection<Tag> tags) {}

    public void happened(List<? extends DomainEvent> more) {
        for (DomainEvent event : more) {
            log.add(new Entry(event, Vocabulary.EVENTS.nameOf(event.getClass()), Vocabulary.EVENTS.tagsOf(event)));
        }
    }

    /** Records what follows from an order, or throws and records nothing. */
    public List<? extends DomainEvent> carryOut(Command order) {
        List<? extends DomainEvent> recorded = UseCases.of(order).decide(order, this, AxonScenario.NOW.instant());
        happened(recorded);
        return recorded;
    }

    @Override
    public <I, S> S of(Boundary<I, S, ?> boundary, I id) {
        Query query = boundary.query(id);
        S state = boundary.initial().apply(id);
        for (Entry entry : log) {
            if (query.matches(entry.type(), entry.tags())) {
                state = boundary.after(state, entry.event());
            }
        }
        return state;
    }
}
