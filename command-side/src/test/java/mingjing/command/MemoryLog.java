package mingjing.command;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final List<Query> guarded = new ArrayList<>();

    private record Entry(DomainEvent event, String type, Collection<Tag> tags) {}

    public void happened(List<? extends DomainEvent> more) {
        for (DomainEvent event : more) {
            log.add(new Entry(event, Vocabulary.EVENTS.nameOf(event.getClass()), Vocabulary.EVENTS.tagsOf(event)));
        }
    }

    /** Records what follows from an order, or throws and records nothing. */
    public List<? extends DomainEvent> carryOut(Command order) {
        guarded.clear();
        List<? extends DomainEvent> recorded = UseCases.of(order).decide(order, this, AxonScenario.NOW.instant());
        recorded.forEach(event -> mustBeGuarded(order, event));
        happened(recorded);
        return recorded;
    }

    /** What a decision records must lie in a boundary it rests on, or two such decisions would not see each other. */
    private void mustBeGuarded(Command order, DomainEvent event) {
        String type = Vocabulary.EVENTS.nameOf(event.getClass());
        assertThat(guarded)
                .as("%s records %s", order, event)
                .anyMatch(query -> query.matches(type, Vocabulary.EVENTS.tagsOf(event)));
    }

    @Override
    public <I, S> S of(Boundary<I, S, ?> boundary, I id) {
        Query query = boundary.query(id);
        guarded.add(query);
        S state = boundary.initial().apply(id);
        for (Entry entry : log) {
            if (query.matches(entry.type(), entry.tags())) {
                state = boundary.after(state, entry.event());
            }
        }
        return state;
    }
}
