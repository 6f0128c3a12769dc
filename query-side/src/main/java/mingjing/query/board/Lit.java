package mingjing.query.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Snapshot.Change;
import mingjing.query.Snapshot.Making;

/**
 * Every problem with its light on a day, and what most readers ask of them.
 *
 * @param byPressure the most pressing first
 * @param byClosing those struck off, the last first
 */
record Lit(List<Item> byNumber, List<Item> byPressure, List<Item> byClosing, Counts counts) {
    private static final Comparator<Item> BY_NUMBER = Comparator.comparing(Item::number);
    private static final Comparator<Item> LAST_CLOSED = Comparator.comparing(
                    (Item item) -> item.closedOn().orElseThrow())
            .reversed()
            .thenComparing(Item::number);

    /** How problems are lit at the end of a day. */
    record Lighting(LightRule rule, LocalDate day) implements Making<Item, Lit> {
        @Override
        public Lit of(SortedMap<String, Item> states) {
            List<Item> items = states.values().stream().map(this::lit).toList();
            return new Lit(
                    items,
                    items.stream().sorted(Item.MOST_PRESSING).toList(),
                    closed(items).stream().sorted(LAST_CLOSED).toList(),
                    Counts.of(items));
        }

        @Override
        public Optional<Lit> after(Lit before, List<Change<Item>> changes) {
            return Optional.of(before.but(lit(changes, Change::before), lit(changes, Change::after)));
        }

        private List<Item> lit(List<Change<Item>> changes, Function<Change<Item>, Optional<Item>> which) {
            return changes.stream()
                    .flatMap(change -> which.apply(change).stream())
                    .map(this::lit)
                    .toList();
        }

        private Item lit(Item item) {
            return item.lit(rule, day);
        }
    }

    private static List<Item> closed(Collection<Item> items) {
        return items.stream().filter(item -> item.closedOn().isPresent()).toList();
    }

    private Lit but(List<Item> gone, List<Item> come) {
        Set<ProblemId> old = gone.stream().map(Item::number).collect(Collectors.toSet());
        return new Lit(
                merged(byNumber, old, come, BY_NUMBER),
                merged(byPressure, old, come, Item.MOST_PRESSING),
                merged(byClosing, old, closed(come), LAST_CLOSED),
                counts.but(gone, come));
    }

    /** A list in its order, without some and with others: less work than to sort it anew. */
    private static List<Item> merged(
            List<Item> sorted, Set<ProblemId> gone, Collection<Item> come, Comparator<Item> order) {
        List<Item> coming = come.stream().sorted(order).toList();
        List<Item> merged = new ArrayList<>(sorted.size() + coming.size());
        int next = 0;
        for (Item item : sorted) {
            if (!gone.contains(item.number())) {
                while (next < coming.size() && order.compare(coming.get(next), item) < 0) {
                    merged.add(coming.get(next));
                    next++;
                }
                merged.add(item);
            }
        }
        merged.addAll(coming.subList(next, coming.size()));
        return Collections.unmodifiableList(merged);
    }
}
