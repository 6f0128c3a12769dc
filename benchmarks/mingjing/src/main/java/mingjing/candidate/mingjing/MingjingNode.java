package mingjing.candidate.mingjing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Scope;
import mingjing.events.Tag;
import mingjing.store.AlreadyAppended;
import mingjing.store.Append;
import mingjing.store.AppendRejected;
import mingjing.store.Condition;
import mingjing.store.Criterion;
import mingjing.store.EventStore;
import mingjing.store.NewEvent;
import mingjing.store.Query;
import mingjing.store.Recorded;
import mingjing.store.Sourced;
import mingjing.store.StoreSettings;
import org.jspecify.annotations.Nullable;

/** One node of our store. */
final class MingjingNode implements Node {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private final HikariDataSource pool;
    private final EventStore store;

    MingjingNode(HikariDataSource pool, StoreSettings settings) {
        this.pool = pool;
        this.store = EventStore.open(pool, settings);
    }

    @Override
    public Loaded load(Scope scope) {
        Sourced sourced = store.source(query(scope), 0);
        return new Loaded(events(sourced.events()), sourced.head());
    }

    @Override
    public Outcome append(String commandId, List<Event> events, Scope scope, @Nullable Object seen) {
        Condition condition = seen == null ? Condition.none() : new Condition(query(scope), (Long) seen);
        List<NewEvent> drafts = events.stream().map(MingjingNode::draft).toList();
        try {
            store.append(new Append(drafts, condition, commandId, "", "bench", Map.of()))
                    .join();
            return Outcome.RECORDED;
        } catch (CompletionException e) {
            return switch (e.getCause()) {
                case AppendRejected _ -> Outcome.REFUSED;
                case AlreadyAppended _ -> Outcome.RECORDED;
                case null, default -> throw e;
            };
        }
    }

    @Override
    public List<Event> read(long after, int limit) {
        return events(store.page(Query.everything(), after, limit).events());
    }

    private static Query query(Scope scope) {
        return new Query(scope.anyOf().stream()
                .map(criterion -> new Criterion(
                        criterion.types(),
                        Set.copyOf(criterion.tags().stream().map(Tag::parse).toList())))
                .toList());
    }

    private static NewEvent draft(Event event) {
        TreeSet<Tag> tags = new TreeSet<>();
        event.tags().forEach(tag -> tags.add(Tag.parse(tag)));
        return new NewEvent(event.id(), event.type(), 1, tags, DAY, event.payload());
    }

    private static List<Event> events(List<Recorded> recorded) {
        return recorded.stream()
                .map(each -> new Event(
                        each.position(),
                        each.id(),
                        each.type(),
                        each.tags().stream().map(Tag::toString).toList(),
                        each.payload()))
                .toList();
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }
}
