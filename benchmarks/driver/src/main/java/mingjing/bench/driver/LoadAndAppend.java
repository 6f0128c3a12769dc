package mingjing.bench.driver;

import java.util.List;
import java.util.Set;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Node.Loaded;
import mingjing.candidate.Node.Outcome;
import mingjing.candidate.Scope;
import mingjing.candidate.Scope.Criterion;

/** One caller's work on an item of its own: load it, append one event; after 20 events it takes a new item. */
final class LoadAndAppend implements ClosedLoop.Caller {
    private static final int LIFE = 20;
    private static final String TYPE = "ProgressReported";

    private final Node node;
    private String item = "item:" + Ids.next();

    LoadAndAppend(Node node) {
        this.node = node;
    }

    @Override
    public boolean once() throws Exception {
        // With its type: a peer's conditions must name types.
        Scope scope = new Scope(List.of(new Criterion(Set.of(TYPE), List.of(item))));
        Loaded loaded = node.load(scope);
        Event event = Event.of(Ids.next(), TYPE, Payload.OF_256_BYTES, item);
        Outcome outcome = node.append(Ids.next(), List.of(event), scope, loaded.seen());
        if (loaded.events().size() + 1 >= LIFE) {
            item = "item:" + Ids.next();
        }
        return outcome == Outcome.RECORDED;
    }
}
