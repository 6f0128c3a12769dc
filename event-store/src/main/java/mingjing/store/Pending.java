package mingjing.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A command on its way into the log, with its bodies drafted and its caller waiting. */
record Pending(Append append, List<Draft> drafts, CompletableFuture<Receipt> answer, long since, Executor answering) {
    /** Its caller goes on in a thread of its own: whatever comes next must not hold up the writer. */
    static Pending of(Append append) {
        List<Draft> drafts =
                append.events().stream().map(event -> Draft.of(event, append)).toList();
        return new Pending(append, drafts, new CompletableFuture<>(), System.nanoTime(), Thread::startVirtualThread);
    }

    /** The same, answered where it is written: for a caller who writes, and whom nobody has seen waiting yet. */
    Pending answeredHere() {
        return new Pending(append, drafts, answer, since, Runnable::run);
    }

    void tell(Consumer<CompletableFuture<Receipt>> how) {
        answering.execute(() -> how.accept(answer));
    }

    String commandId() {
        return append.commandId();
    }
}
