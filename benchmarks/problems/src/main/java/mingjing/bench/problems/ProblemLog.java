package mingjing.bench.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mingjing.bench.measuring.Progress;
import mingjing.events.rectification.ProblemEvent;
import mingjing.store.EventStore;
import mingjing.store.Receipt;

/** Puts lives of problems into a log, many of them at once: their events alternate as they would in a year. */
public final class ProblemLog {
    private static final int UNDER_WAY = 2_500;
    private static final int AN_APPEND = 20;

    private final EventStore store;

    public ProblemLog(EventStore store) {
        this.store = store;
    }

    /**
     * Appends the first steps of the problems from a number until before another.
     *
     * @param steps 1 to {@value ProblemLives#EVENTS}
     */
    public void fill(int from, int until, int steps) {
        Progress progress = new Progress("记入问题事件", (long) (until - from) * steps);
        List<CompletableFuture<Receipt>> appended = new ArrayList<>();
        long done = 0;
        for (int first = from; first < until; first += UNDER_WAY) {
            int last = Math.min(until, first + UNDER_WAY);
            for (int step = 0; step < steps; step++) {
                for (int few = first; few < last; few += AN_APPEND) {
                    appended.add(store.append(ProblemLives.append(step(few, Math.min(last, few + AN_APPEND), step))));
                }
                appended.forEach(CompletableFuture::join);
                appended.clear();
                done += last - first;
                progress.at(done);
            }
        }
    }

    private static List<ProblemEvent> step(int from, int until, int step) {
        return IntStream.range(from, until)
                .mapToObj(problem -> ProblemLives.event(problem, step))
                .toList();
    }
}
