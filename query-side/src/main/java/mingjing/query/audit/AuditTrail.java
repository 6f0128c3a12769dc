package mingjing.query.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mingjing.events.Tag;
import mingjing.query.Asked;
import mingjing.store.Criterion;
import mingjing.store.EventStore;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.Recorded;

/** 审计: the log itself, event by event, as recorded; nothing here is folded. */
public final class AuditTrail {
    private static final int STRETCH = 500;

    private final EventStore store;
    private final Belongings belongings;

    /** A trail for those alone who see everything. */
    public AuditTrail(EventStore store) {
        this(store, Belongings.NONE);
    }

    public AuditTrail(EventStore store, Belongings belongings) {
        this.store = store;
        this.belongings = belongings;
    }

    /**
     * Which events an auditor wants; an empty set or optional means any.
     *
     * @param types stored names
     * @param tags all of them must be carried
     * @param from first day of occurrence
     * @param to last day of occurrence
     * @param actor who recorded it
     */
    public record Filter(
            Set<String> types,
            Set<Tag> tags,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> actor) {
        /** Every event. */
        public static final Filter ANY =
                new Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

        public Filter {
            types = Set.copyOf(types);
            tags = Set.copyOf(tags);
        }

        private Query query() {
            return new Query(List.of(new Criterion(types, tags)));
        }

        private boolean admits(Recorded event, Asked asked) {
            LocalDate day = event.occurredOn();
            return event.position() <= asked.position()
                    && !day.isAfter(asked.day())
                    && from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty()
                    && actor.filter(wanted -> !wanted.equals(event.actor())).isEmpty();
        }
    }

    /**
     * Some events of the trail.
     *
     * @param next where to go on: after this position in {@link #after}, before it in {@link #latest}; empty at the end
     */
    public record Slice(List<Entry> entries, Optional<Long> next, long position) {
        public Slice {
            entries = List.copyOf(entries);
        }
    }

    /** One event in full, with the events recorded just before and after it. */
    public record Detail(Entry entry, String body, Optional<Entry> previous, Optional<Entry> following) {}

    /** Up to {@code limit} events after a position, oldest first. */
    public Slice after(long position, Filter filter, int limit, Asked asked) {
        check(limit);
        List<Entry> found = new ArrayList<>();
        Predicate<Collection<Tag>> seen = belongings.seenBy(asked);
        long from = position;
        while (from < asked.position()) {
            Page page = store.page(filter.query(), from, STRETCH);
            for (Recorded event : page.events()) {
                if (filter.admits(event, asked) && seen.test(event.tags())) {
                    found.add(Entry.of(event));
                }
                if (found.size() == limit && event.position() < asked.position()) {
                    return new Slice(found, Optional.of(event.position()), asked.position());
                }
            }
            if (page.upTo() <= from) {
                break;
            }
            from = page.upTo();
        }
        return new Slice(found, Optional.empty(), asked.position());
    }

    /** Up to {@code limit} events before a position (empty: from the asked moment), newest first. */
    public Slice latest(Optional<Long> before, Filter filter, int limit, Asked asked) {
        check(limit);
        long upper = Math.min(asked.position(), before.orElse(Long.MAX_VALUE) - 1);
        long stretch = limit + 1L;
        Predicate<Collection<Tag>> seen = belongings.seenBy(asked);
        List<Recorded> found = new ArrayList<>();
        while (upper > 0 && found.size() < limit) {
            long lower = Math.max(0, upper - stretch);
            found.addAll(between(lower, upper, filter, seen, asked).reversed());
            upper = lower;
            stretch = Math.min(stretch * 4, 1_000_000);
        }
        boolean more = found.size() > limit || upper > 0;
        List<Recorded> shown = found.size() > limit ? found.subList(0, limit) : found;
        Optional<Long> next = more ? Optional.of(shown.getLast().position()) : Optional.empty();
        return new Slice(shown.stream().map(Entry::of).toList(), next, asked.position());
    }

    /** What happened to one thing, in recorded order: at most its first 200 events. */
    public List<Entry> of(Tag tag, Asked asked) {
        Filter own = new Filter(Set.of(), Set.of(tag), Optional.empty(), Optional.empty(), Optional.empty());
        return after(0, own, 200, asked).entries();
    }

    /** One event by its id; empty as well where the reader does not see it. */
    public Optional<Detail> event(String id, Asked asked) {
        return store.find(id).flatMap(event -> detail(event, asked));
    }

    /** One event by its position. */
    public Optional<Detail> event(long position, Asked asked) {
        return store.at(position).flatMap(event -> detail(event, asked));
    }

    private List<Recorded> between(
            long lower, long upper, Filter filter, Predicate<Collection<Tag>> seen, Asked asked) {
        List<Recorded> found = new ArrayList<>();
        long from = lower;
        while (from < upper) {
            Page page = store.page(filter.query(), from, (int) Math.min(STRETCH, upper - from));
            for (Recorded event : page.events()) {
                if (event.position() <= upper && filter.admits(event, asked) && seen.test(event.tags())) {
                    found.add(event);
                }
            }
            if (page.upTo() <= from) {
                break;
            }
            from = page.upTo();
        }
        return found;
    }

    private Optional<Detail> detail(Recorded event, Asked asked) {
        Predicate<Collection<Tag>> seen = belongings.seenBy(asked);
        return Optional.of(event)
                .filter(each -> seen.test(each.tags()))
                .map(each -> new Detail(
                        Entry.of(each),
                        Entry.text(each.body()),
                        neighbour(each.position() - 1, seen),
                        neighbour(each.position() + 1, seen)));
    }

    private Optional<Entry> neighbour(long position, Predicate<Collection<Tag>> seen) {
        return store.at(position).filter(event -> seen.test(event.tags())).map(Entry::of);
    }

    private static void check(int limit) {
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("limit 从 1 到 10000，不能是 " + limit);
        }
    }
}
