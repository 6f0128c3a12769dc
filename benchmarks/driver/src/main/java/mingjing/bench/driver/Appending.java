package mingjing.bench.driver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import mingjing.bench.driver.ClosedLoop.Caller;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Node.Outcome;
import mingjing.candidate.Scope;

/**
 * Conditional appends of one event with two tags: one of its own, which is the boundary, and one of a few hundred.
 *
 * <p>A caller's marker is at most 50 ms old. A real caller has it from its last receipt, which the port does not show; asking for it
 * before each append would time two things in one.
 */
final class Appending implements ClosedLoop.Callers, AutoCloseable {
    private static final int SHARED_TAGS = 300;
    private static final Scope FOR_THE_MARKER = Scope.stream("marker:none");
    private static final Duration FRESH = Duration.ofMillis(50);

    private final Node node;
    private final Thread refresher;
    private volatile Object seen;
    private volatile boolean closed;

    Appending(Node node) throws Exception {
        this.node = node;
        this.seen = node.load(FOR_THE_MARKER).seen();
        this.refresher = Thread.ofVirtual().name("marker").start(this::keepFresh);
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void keepFresh() {
        try {
            while (!closed) {
                seen = node.load(FOR_THE_MARKER).seen();
                Thread.sleep(FRESH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // The callers go on with the last marker: older, but right.
            e.printStackTrace();
        }
    }

    @Override
    public Caller caller(int number) {
        return () -> {
            String own = "item:" + Ids.next();
            String shared = "unit:" + ThreadLocalRandom.current().nextInt(SHARED_TAGS);
            Event event = Event.of(Ids.next(), "ProgressReported", Payload.OF_256_BYTES, own, shared);
            return node.append(Ids.next(), List.of(event), Scope.stream(own), seen) == Outcome.RECORDED;
        };
    }

    /** Before the node is closed: nobody may be asking it then. */
    @Override
    public void close() {
        closed = true;
        try {
            refresher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
