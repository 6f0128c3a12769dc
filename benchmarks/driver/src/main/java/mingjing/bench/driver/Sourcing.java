package mingjing.bench.driver;

import mingjing.candidate.Node;
import mingjing.candidate.Scope;

/** Loads one after another of a thousand items, so that after the warm-up all of them are in memory. */
final class Sourcing implements ClosedLoop.Caller {
    /** How many events the database was given for each item. */
    static final int EVENTS = 20;

    private static final int AT_MOST = 1_000;

    private final Node node;
    private final int chosen;
    private final long step;
    private int next;

    Sourcing(Node node, long items) {
        this.node = node;
        this.chosen = (int) Math.min(AT_MOST, items);
        this.step = items / chosen;
    }

    @Override
    public boolean once() throws Exception {
        String item = "item:" + step * next;
        next = (next + 1) % chosen;
        int found = node.load(Scope.stream(item)).events().size();
        if (found != EVENTS) {
            throw new IllegalStateException(item + " has " + found + " events, not " + EVENTS);
        }
        return true;
    }
}
