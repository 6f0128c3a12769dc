package mingjing.command.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.store.Receipt;

/** What came of many orders that started at the same moment. */
record Race(List<Receipt> receipts, List<Throwable> failures) {
    /** Each racer is told its number, from 0. */
    static Race of(int racers, IntFunction<Receipt> racer) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(racers);
        try (ExecutorService lanes = Executors.newFixedThreadPool(racers)) {
            List<Future<Receipt>> running = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                int number = i;
                running.add(lanes.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return racer.apply(number);
                }));
            }
            List<Receipt> receipts = new ArrayList<>();
            List<Throwable> failures = new ArrayList<>();
            for (Future<Receipt> one : running) {
                try {
                    receipts.add(one.get());
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            return new Race(receipts, failures);
        }
    }

    /** The reasons of the refused; a failure of another kind is thrown. */
    List<Reason> refusals() {
        return failures.stream()
                .map(failure -> {
                    if (failure instanceof Refused refused) {
                        return refused.reason();
                    }
                    throw new AssertionError("neither recorded nor refused", failure);
                })
                .toList();
    }
}
