package mingjing.torture.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.torture.Trial;
import mingjing.torture.judge.Wrong;

/** Reads on and on while others append, as a projection does; in the end it must have seen what the log says. */
final class Follower {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Trial trial;
    private final Node node;
    private final int page;
    private final Thread thread;
    private final List<String> seen = new ArrayList<>();
    private final AtomicBoolean writersDone = new AtomicBoolean();

    Follower(Trial trial) throws Exception {
        this.trial = trial;
        this.node = trial.node();
        this.page = 1 + trial.random().nextInt(60);
        this.thread = Thread.ofPlatform().daemon().name("follower").start(this::follow);
    }

    private void follow() {
        long after = 0;
        try {
            while (true) {
                boolean last = writersDone.get();
                try {
                    List<Event> events = node.read(after, page);
                    for (Event event : events) {
                        seen.add(event.id());
                        after = event.position();
                    }
                    if (last && events.isEmpty()) {
                        return;
                    }
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    // The database is away for now; a reader tries again from where it was.
                    Thread.sleep(20);
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the writers are done: reads to the end. */
    void finish() throws InterruptedException {
        writersDone.set(true);
        thread.join(PATIENCE_MILLIS);
        if (thread.isAlive()) {
            trial.wrong(Wrong.TAIL_STUCK, "after " + seen.size() + " events");
            thread.interrupt();
            thread.join();
        }
    }

    /** Every event once, in order, without a gap; only what nobody was told about may have come after its end. */
    void compare(List<Event> log) {
        List<String> ids = log.stream().map(Event::id).toList();
        int common = 0;
        while (common < Math.min(ids.size(), seen.size()) && ids.get(common).equals(seen.get(common))) {
            common++;
        }
        if (common < seen.size()) {
            String expected = common < ids.size() ? ids.get(common) : "nothing";
            trial.wrong(
                    Wrong.TAIL_WRONG,
                    "at " + (common + 1) + " it saw " + seen.get(common) + " where the log has " + expected);
            return;
        }
        Set<String> missed = new HashSet<>(ids.subList(common, ids.size()));
        missed.retainAll(trial.notes().acknowledged());
        if (!missed.isEmpty()) {
            trial.wrong(Wrong.TAIL_WRONG, "it never saw " + missed);
        }
    }
}
