package mingjing.query.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Rate;

/**
 * The rectification ledger in figures; merged and withdrawn problems count in {@code byState} only.
 *
 * @param byLight every light, of counted problems: sums to {@code problems}
 * @param byState every stage
 * @param rectified 整改率: struck off now, each verified by another person / registered
 * @param punctual 按期率: struck off by the first deadline / struck off now
 * @param sustained 巩固率: found to have stayed solved / revisited
 * @param relapsed 反弹率: opened again at least once / struck off at least once
 * @param position where the log stood
 */
public record Summary(
        int problems,
        int measures,
        int closed,
        int open,
        Map<TrafficLight, Integer> byLight,
        Map<Stage, Integer> byState,
        SortedMap<UnitId, Share> byUnit,
        SortedMap<String, Share> bySource,
        Rate rectified,
        Rate punctual,
        Rate sustained,
        Rate relapsed,
        long position) {

    /** The part of one unit or source. */
    public record Share(int problems, int measures, int closed, int open, Map<TrafficLight, Integer> byLight) {}

    /** The same figures, known at another position where they have not changed. */
    Summary at(long other) {
        return new Summary(
                problems, measures, closed, open, byLight, byState, byUnit, bySource, rectified, punctual, sustained,
                relapsed, other);
    }

    static Summary of(Collection<Item> all, long position) {
        List<Item> items = all.stream().filter(Item::counted).toList();
        Share whole = share(items);
        Map<Stage, Integer> byState = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            byState.put(stage, count(all, item -> item.stage() == stage));
        }
        int everClosed = count(items, item -> !item.closures().isEmpty());
        return new Summary(
                whole.problems(),
                whole.measures(),
                whole.closed(),
                whole.open(),
                whole.byLight(),
                Collections.unmodifiableMap(byState),
                shares(items, Item::responsibleUnit),
                shares(items, Item::source),
                new Rate(whole.closed(), whole.problems()),
                new Rate(count(items, Item::closedInTime), whole.closed()),
                new Rate(
                        count(items, item -> item.stage() == Stage.SUSTAINED),
                        count(items, item -> !item.revisits().isEmpty())),
                new Rate(count(items, item -> !item.reopenings().isEmpty()), everClosed),
                position);
    }

    private static <K extends Comparable<K>> SortedMap<K, Share> shares(List<Item> items, Function<Item, K> key) {
        SortedMap<K, List<Item>> groups = new TreeMap<>();
        items.forEach(item ->
                groups.computeIfAbsent(key.apply(item), _ -> new ArrayList<>()).add(item));
        SortedMap<K, Share> shares = new TreeMap<>();
        groups.forEach((name, group) -> shares.put(name, share(group)));
        return Collections.unmodifiableSortedMap(shares);
    }

    private static Share share(List<Item> items) {
        Map<TrafficLight, Integer> byLight = new EnumMap<>(TrafficLight.class);
        for (TrafficLight light : TrafficLight.values()) {
            byLight.put(light, count(items, item -> item.light() == light));
        }
        int closed = count(items, item -> item.stage().isClosed());
        int measures = items.stream().mapToInt(item -> item.measures().size()).sum();
        return new Share(items.size(), measures, closed, items.size() - closed, Collections.unmodifiableMap(byLight));
    }

    private static int count(Collection<Item> items, Predicate<Item> wanted) {
        return (int) items.stream().filter(wanted).count();
    }
}
