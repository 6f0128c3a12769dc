package mingjing.candidate.pekko;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mingjing.candidate.Node.Outcome;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ReceiveTimeout;
import org.apache.pekko.actor.Status;
import org.apache.pekko.persistence.AbstractPersistentActor;
import org.apache.pekko.persistence.Recovery;
import org.apache.pekko.persistence.SnapshotSelectionCriteria;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** One stream, read when the actor starts; it lives until it has recorded, or was left alone for a while. */
final class StreamActor extends AbstractPersistentActor {
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final String stream;
    private final List<byte[]> events = new ArrayList<>();
    private ActorRef asker = ActorRef.noSender();
    private int missing;

    /** Asks for what is recorded. */
    enum Load {
        NOW
    }

    /** The stream as it is. */
    record State(List<byte[]> events, long last) {}

    /** Asks to record when the stream still ends where its reader saw it end. */
    record Add(List<byte[]> events, long last) {}

    StreamActor(String stream) {
        this.stream = stream;
        getContext().setReceiveTimeout(LEFT_ALONE);
    }

    @Override
    public String persistenceId() {
        return stream;
    }

    @Override
    public Recovery recovery() {
        return Recovery.create(SnapshotSelectionCriteria.none());
    }

    @Override
    public Receive createReceiveRecover() {
        return receiveBuilder().match(byte[].class, events::add).build();
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(Load.class, _ -> getSender().tell(new State(List.copyOf(events), lastSequenceNr()), getSelf()))
                .match(Add.class, this::record)
                .match(ReceiveTimeout.class, _ -> getContext().stop(getSelf()))
                .build();
    }

    private void record(Add order) {
        asker = getSender();
        if (order.last() != lastSequenceNr()) {
            answer(Outcome.REFUSED);
            return;
        }
        missing = order.events().size();
        persistAll(order.events(), _ -> {
            if (--missing == 0) {
                answer(Outcome.RECORDED);
            }
        });
    }

    private void answer(Object outcome) {
        asker.tell(outcome, getSelf());
        getContext().stop(getSelf());
    }

    /** The actor stops after it in any case. */
    @Override
    public void onPersistFailure(Throwable cause, @Nullable Object event, long number) {
        asker.tell(new Status.Failure(cause), getSelf());
    }

    @Override
    public void onPersistRejected(Throwable cause, Object event, long number) {
        answer(new Status.Failure(cause));
    }

    @Override
    public void onRecoveryFailure(Throwable cause, Option<Object> event) {
        asker.tell(new Status.Failure(cause), getSelf());
    }
}
