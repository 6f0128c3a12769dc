package mingjing.console.cli;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Registers one problem after the other at whichever node says it is ready; where nobody knows what came of an order, it is sent again
 * with the same key.
 */
final class Load implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Cluster cluster;
    private final List<String> numbers = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = Thread.ofPlatform().name("load").unstarted(this::run);
    private volatile boolean stopped;
    private volatile boolean tolerant = true;

    Load(Cluster cluster) {
        this.cluster = cluster;
    }

    void start() {
        thread.start();
    }

    private void run() {
        int next = 0;
        for (int i = 1; !stopped; i++) {
            String number = "N-" + i;
            boolean done = false;
            while (!done && !stopped) {
                next = (next + 1) % cluster.size();
                done = cluster.isReady(next) && sent(next, number);
            }
            if (done) {
                numbers.add(number);
            }
            Cluster.pause(20);
        }
    }

    private boolean sent(int node, String number) {
        try {
            HttpResponse<String> answer = cluster.register(node, number);
            if (answer.statusCode() == 200) {
                return true;
            }
            failed(number + " at node " + node + ": " + answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            failed(number + " at node " + node + ": " + e);
        }
        return false;
    }

    private void failed(String what) {
        if (!tolerant) {
            failures.add(what);
        }
    }

    /** From now on no request may fail: nodes go in good order only. */
    void endTolerance() {
        tolerant = false;
    }

    /** Orders that were answered. */
    List<String> numbers() {
        synchronized (numbers) {
            return List.copyOf(numbers);
        }
    }

    String lastNumber() {
        return numbers().getLast();
    }

    List<String> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    void awaitMore(int orders) {
        int wanted = numbers.size() + orders;
        long end = System.nanoTime() + PATIENCE;
        while (numbers.size() < wanted) {
            if (System.nanoTime() > end || !thread.isAlive()) {
                throw new IllegalStateException("only " + numbers.size() + " orders were answered: " + failures());
            }
            Cluster.pause(20);
        }
    }

    void stop() {
        stopped = true;
        try {
            thread.join(PATIENCE / 1_000_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
