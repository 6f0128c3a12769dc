package mingjing.store.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import mingjing.store.Recorded;

/** One thread that folds the events of some keys in memory. */
final class Lane {
    /** Handing over event by event would cost more than folding. */
    private static final int TOGETHER = 512;

    private static final int QUEUED = 8;

    private final InMemoryFold fold;
    private final BlockingQueue<List<Taken>> queue = new ArrayBlockingQueue<>(QUEUED);
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private final Thread thread;
    private List<Taken> next = new ArrayList<>(TOGETHER);
    private volatile Breaker.Count count = Breaker.Count.NONE;
    private volatile boolean abandoned;
    private volatile boolean finished;

    private record Taken(Recorded event, String key) {}

    /** An event that was not folded; {@code first} when it was not just waiting behind another one. */
    record Refused(long position, String key, String reason, boolean first) {}

    private Lane(String name, InMemoryFold fold) {
        this.fold = fold;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    }

    static Lane start(String name, InMemoryFold fold) {
        Lane lane = new Lane(name, fold);
        lane.thread.start();
        return lane;
    }

    void take(Recorded event, String key) {
        next.add(new Taken(event, key));
        if (next.size() == TOGETHER) {
            handOver();
        }
    }

    private void handOver() {
        put(next);
        next = new ArrayList<>(TOGETHER);
    }

    private void put(List<Taken> events) {
        try {
            while (!queue.offer(events, 1, TimeUnit.SECONDS)) {
                if (!thread.isAlive()) {
                    throw new IllegalStateException(thread.getName() + " broke");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during a rebuild", e);
        }
    }

    /** An empty list ends the work. */
    void finish() {
        if (!next.isEmpty()) {
            handOver();
        }
        put(List.of());
    }

    void abandon() {
        abandoned = true;
        thread.interrupt();
    }

    void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether everything taken was folded; a lane that died of an error did not get there. */
    boolean finished() {
        return finished;
    }

    List<Refused> refused() {
        return refused;
    }

    Breaker.Count count() {
        return count;
    }

    private void work() {
        try {
            List<Taken> events = queue.take();
            while (!events.isEmpty() && !abandoned) {
                events.forEach(this::fold);
                count = new Breaker.Count(count.events() + events.size(), refused.size(), broken.size());
                events = queue.take();
            }
            finished = !abandoned;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fold(Taken taken) {
        long position = taken.event().position();
        if (broken.contains(taken.key())) {
            refused.add(new Refused(position, taken.key(), Fold.behind(taken.key()), false));
            return;
        }
        try {
            fold.fold(taken.event());
        } catch (RuntimeException e) {
            broken.add(taken.key());
            refused.add(new Refused(position, taken.key(), e.toString(), true));
        }
    }
}
