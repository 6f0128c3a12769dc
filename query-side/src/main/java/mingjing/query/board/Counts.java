package mingjing.query.board;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Rate;
import mingjing.query.board.Summary.Share;

/** What a summary is counted from: one problem can be added, and taken out again. */
final class Counts {
    private final Part whole = new Part();
    private final Map<Stage, Integer> byState = new EnumMap<>(Stage.class);
    private final SortedMap<UnitId, Part> byUnit = new TreeMap<>();
    private final SortedMap<String, Part> bySource = new TreeMap<>();
    private int everClosed;
    private int punctual;
    private int sustained;
    private int revisited;
    private int relapsed;

    private Counts() {
        for (Stage stage : Stage.values()) {
            byState.put(stage, 0);
        }
    }

    private Counts(Counts other) {
        whole.add(other.whole);
        byState.putAll(other.byState);
        other.byUnit.forEach((unit, part) -> byUnit.put(unit, new Part().add(part)));
        other.bySource.forEach((source, part) -> bySource.put(source, new Part().add(part)));
        everClosed = other.everClosed;
        punctual = other.punctual;
        sustained = other.sustained;
        revisited = other.revisited;
        relapsed = other.relapsed;
    }

    static Counts of(Collection<Item> items) {
        Counts counts = new Counts();
        items.forEach(item -> counts.count(item, 1));
        return counts;
    }

    /** These without some problems and with others. */
    Counts but(Collection<Item> gone, Collection<Item> come) {
        Counts counts = new Counts(this);
        gone.forEach(item -> counts.count(item, -1));
        come.forEach(item -> counts.count(item, 1));
        return counts;
    }

    private void count(Item item, int one) {
        byState.merge(item.stage(), one, Integer::sum);
        if (!item.counted()) {
            return;
        }
        whole.count(item, one);
        count(byUnit, item.responsibleUnit(), item, one);
        count(bySource, item.source(), item, one);
        everClosed += item.closures().isEmpty() ? 0 : one;
        punctual += item.closedInTime() ? one : 0;
        sustained += item.stage() == Stage.SUSTAINED ? one : 0;
        revisited += item.revisits().isEmpty() ? 0 : one;
        relapsed += item.reopenings().isEmpty() ? 0 : one;
    }

    private static <K> void count(Map<K, Part> parts, K key, Item item, int one) {
        Part part = parts.computeIfAbsent(key, _ -> new Part());
        part.count(item, one);
        if (part.problems == 0) {
            parts.remove(key);
        }
    }

    Summary summary(long position) {
        Share all = whole.share();
        return new Summary(
                all.problems(),
                all.measures(),
                all.closed(),
                all.open(),
                all.byLight(),
                Collections.unmodifiableMap(new EnumMap<>(byState)),
                shares(byUnit),
                shares(bySource),
                new Rate(all.closed(), all.problems()),
                new Rate(punctual, all.closed()),
                new Rate(sustained, revisited),
                new Rate(relapsed, everClosed),
                position);
    }

    private static <K> SortedMap<K, Share> shares(SortedMap<K, Part> parts) {
        SortedMap<K, Share> shares = new TreeMap<>();
        parts.forEach((key, part) -> shares.put(key, part.share()));
        return Collections.unmodifiableSortedMap(shares);
    }

    /** The problems of one unit or source, all of them in the count. */
    private static final class Part {
        private int problems;
        private int measures;
        private int closed;
        private final Map<TrafficLight, Integer> byLight = new EnumMap<>(TrafficLight.class);

        Part() {
            for (TrafficLight light : TrafficLight.values()) {
                byLight.put(light, 0);
            }
        }

        void count(Item item, int one) {
            problems += one;
            measures += one * item.measures().size();
            closed += item.stage().isClosed() ? one : 0;
            byLight.merge(item.light(), one, Integer::sum);
        }

        Part add(Part other) {
            problems += other.problems;
            measures += other.measures;
            closed += other.closed;
            other.byLight.forEach((light, count) -> byLight.merge(light, count, Integer::sum));
            return this;
        }

        Share share() {
            Map<TrafficLight, Integer> lights = Collections.unmodifiableMap(new EnumMap<>(byLight));
            return new Share(problems, measures, closed, problems - closed, lights);
        }
    }
}
