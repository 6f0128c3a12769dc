package mingjing.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A command in the writer's queue, with its bodies drafted and its caller waiting. */
record Pending(Append append, List<Draft> drafts, CompletableFuture<Receipt> answer, long since) {
    static Pending of(Append append) {
        List<Draft> drafts =
                append.events().stream().map(event -> Draft.of(event, append)).toList();
        return new Pending(append, drafts, new CompletableFuture<>(), System.nanoTime());
    }

    String commandId() {
        return append.commandId();
    }
}
