package mingjing.store.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mingjing.store.Recorded;

/** Folds events in memory on several threads: all events of a key go down one lane, so they stay in order. */
final class Lanes implements AutoCloseable {
    /** The reader has a thread of its own, so has PostgreSQL. */
    private static final int COUNT = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4);

    private final Projection projection;
    private final List<Lane> lanes;
    private long last;

    Lanes(Projection projection, InMemoryFold fold) {
        this.projection = projection;
        this.lanes = IntStream.range(0, COUNT)
                .mapToObj(i -> Lane.start("view-" + projection.name() + "-lane-" + i, fold))
                .toList();
    }

    /** Blocks while the lane of the event's key is full: the log is never held in memory. */
    void take(Recorded event) {
        String key = Keys.of(projection, event);
        last = event.position();
        lanes.get(Math.floorMod(key.hashCode(), lanes.size())).take(event, key);
    }

    /** Waits until everything taken is folded. */
    void drain() {
        lanes.forEach(Lane::finish);
        lanes.forEach(Lane::join);
        if (!lanes.stream().allMatch(Lane::finished)) {
            throw new IllegalStateException("a lane of " + projection.name() + " broke");
        }
    }

    long last() {
        return last;
    }

    /** Events that were not folded, in the order of the log; once {@link #drain drained}. */
    List<Lane.Refused> refused() {
        List<Lane.Refused> all = new ArrayList<>();
        lanes.forEach(lane -> all.addAll(lane.refused()));
        all.sort((one, other) -> Long.compare(one.position(), other.position()));
        return all;
    }

    /** How it went so far. */
    Breaker.Count count() {
        return lanes.stream().map(Lane::count).reduce(Breaker.Count.NONE, Breaker.Count::plus);
    }

    @Override
    public void close() {
        lanes.forEach(Lane::abandon);
        lanes.forEach(Lane::join);
    }
}
