package mingjing.query.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import mingjing.events.rectification.LightRule;

/**
 * Every problem with its light on a day, and what most readers ask of them.
 *
 * @param byPressure the most pressing first
 * @param byClosing those struck off, the last first
 */
record Lit(List<Item> byNumber, List<Item> byPressure, List<Item> byClosing, Summary summary) {
    static Lit of(Collection<Item> states, LightRule lights, LocalDate day) {
        List<Item> items = states.stream().map(item -> item.lit(lights, day)).toList();
        return new Lit(
                items,
                items.stream().sorted(Item.MOST_PRESSING).toList(),
                items.stream()
                        .filter(item -> item.closedOn().isPresent())
                        .sorted(Comparator.comparing(
                                        (Item item) -> item.closedOn().orElseThrow())
                                .reversed())
                        .toList(),
                Summary.of(items, 0));
    }
}
