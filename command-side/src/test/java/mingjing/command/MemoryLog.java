package mingjing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjing.events.DomainEvent;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.store.Query;

/** A log without a store: decides orders one after another over what they recorded so far. */
public final class MemoryLog implements States {
    private final List<Entry> log = new ArrayList<>();

    private final List<Query> guarded = new ArrayList<>();

    private final Map<Key, Folded> states = new HashMap<>();

    private record Key(Boundary<?, ?, ?> boundary, Object id) {}

    /** A state over the first {@code upTo} events. */
    private record Folded(Object state, int upTo) {}

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
        Key key = new Key(boundary, id);
        Folded folded = states.getOrDefault(key, new Folded(boundary.initial().apply(id), 0));
        S state = boundary.stateType().cast(folded.state());
        for (Entry entry : log.subList(folded.upTo(), log.size())) {
            if (query.matches(entry.type(), entry.tags())) {
                state = boundary.after(state, entry.event());
            }
        }
        states.put(key, new Folded(state, log.size()));
        return state;
    }
}
