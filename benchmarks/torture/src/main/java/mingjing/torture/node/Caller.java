package mingjing.torture.node;

import java.util.List;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Node.Loaded;
import mingjing.candidate.Scope;
import mingjing.torture.judge.Answer;
import mingjing.torture.judge.Attempt;
import mingjing.torture.judge.Journal;
import org.jspecify.annotations.Nullable;

/** Appends on a node and writes down what it meant before, and what it was told after. */
public final class Caller {
    private final Node node;
    private final Journal journal;

    public Caller(Node node, Journal journal) {
        this.node = node;
        this.journal = journal;
    }

    /** What a decision reads; {@code null} when the node failed. */
    public @Nullable Loaded load(Scope scope) {
        try {
            return node.load(scope);
        } catch (Exception e) {
            // The port lets a store fail in any way it likes; a failed read is part of the trouble.
            return null;
        }
    }

    /** Appends after what was loaded, or without a condition when that is {@code null}. */
    public Answer append(String commandId, List<Event> events, Scope scope, @Nullable Loaded loaded) {
        return append(Attempt.of(commandId, events, scope, loaded), loaded);
    }

    /** Sends an attempt, perhaps again. */
    public Answer append(Attempt attempt, @Nullable Loaded loaded) {
        journal.sent(attempt, System.nanoTime());
        Answer answer;
        String why = "";
        try {
            answer = switch (node.append(
                    attempt.commandId(), attempt.events(), attempt.scope(), loaded == null ? null : loaded.seen())) {
                case RECORDED -> Answer.RECORDED;
                case REFUSED -> Answer.REFUSED;
            };
        } catch (Exception e) {
            // An exception of any kind promises nothing: that is the port's word for it.
            answer = Answer.FAILED;
            why = String.valueOf(e);
        }
        journal.answered(attempt.commandId(), answer, why, System.nanoTime());
        return answer;
    }
}
