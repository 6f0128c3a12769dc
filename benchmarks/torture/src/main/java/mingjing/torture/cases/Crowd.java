package mingjing.torture.cases;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import mingjing.torture.Interrupted;
import mingjing.torture.Trial;
import mingjing.torture.judge.Wrong;

/** Many callers at once, each in a thread; one that never comes back is a wrong outcome. */
public final class Crowd {
    private final Trial trial;
    private final List<Thread> threads;

    /** What each does; the number tells them apart. */
    public interface Work {
        void run(int who) throws Exception;
    }

    private Crowd(Trial trial, List<Thread> threads) {
        this.trial = trial;
        this.threads = threads;
    }

    /** Starts so many; {@link #await} waits for them. */
    public static Crowd start(Trial trial, int size, Work work) {
        return new Crowd(
                trial,
                IntStream.range(0, size)
                        .mapToObj(who -> Thread.ofPlatform().daemon().start(() -> guarded(trial, who, work)))
                        .toList());
    }

    /** All prepare, meet at a barrier, wait up to so many milliseconds more, and go. */
    static void race(Trial trial, int size, int staggerMillis, Work prepare, Work go) {
        CyclicBarrier barrier = new CyclicBarrier(size);
        int[] delays = trial.random().ints(size, 0, staggerMillis + 1).toArray();
        start(trial, size, who -> {
                    try {
                        prepare.run(who);
                    } finally {
                        barrier.await();
                    }
                    Thread.sleep(delays[who]);
                    go.run(who);
                })
                .await();
    }

    private static void guarded(Trial trial, int who, Work work) {
        try {
            work.run(who);
        } catch (Exception e) {
            trial.wrong(Wrong.BROKEN, "caller " + who + ": " + e);
        }
    }

    /** Waits until all are back. */
    public void await() {
        long end = System.nanoTime() + trial.patience().plusSeconds(30).toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    trial.wrong(Wrong.HUNG, thread.getName() + " at " + where(thread));
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw new Interrupted();
        }
    }

    private static String where(Thread thread) {
        return String.valueOf(List.of(thread.getStackTrace()).stream().limit(4).toList());
    }
}
