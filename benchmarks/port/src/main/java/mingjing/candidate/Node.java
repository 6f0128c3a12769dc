package mingjing.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application node of a candidate; its methods are called by many threads at once and block until there is an answer. */
public interface Node extends AutoCloseable {
    /** What a decision reads: the matching events in order, and how far it has seen. */
    Loaded load(Scope scope) throws Exception;

    /**
     * Records the events, all or none, if nothing that {@code scope} means came after {@code seen}.
     *
     * <p>{@link Outcome#REFUSED} promises that nothing was recorded and nothing will be. An exception promises nothing.
     *
     * @param commandId the same for an append that is sent again
     * @param seen a marker this candidate gave out, on this or another node; {@code null} with {@link Scope#NOTHING}
     */
    Outcome append(String commandId, List<Event> events, Scope scope, @Nullable Object seen) throws Exception;

    /** Up to {@code limit} events recorded after the {@code after}-th of this candidate's total order, in that order. */
    List<Event> read(long after, int limit) throws Exception;

    /** Stops taking appends and lets those under way come to an end. */
    @Override
    void close();

    /** What became of an append. */
    enum Outcome {
        RECORDED,
        REFUSED
    }

    /** Events and the marker to append after them. */
    record Loaded(List<Event> events, Object seen) {}
}
