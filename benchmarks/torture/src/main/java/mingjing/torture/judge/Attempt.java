package mingjing.torture.judge;

import java.util.List;
import mingjing.candidate.Event;
import mingjing.candidate.Node.Loaded;
import mingjing.candidate.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An append as its caller meant it.
 *
 * @param loaded how many events the decision rested on; with {@code lastLoaded} that names them all, for the log only grows
 * @param lastLoaded the id of the last of them, empty when there was none
 */
public record Attempt(String commandId, List<Event> events, Scope scope, int loaded, String lastLoaded) {
    public Attempt {
        events = List.copyOf(events);
    }

    /** One that rests on what was loaded, or on nothing. */
    public static Attempt of(String commandId, List<Event> events, Scope scope, @Nullable Loaded loaded) {
        if (loaded == null) {
            return new Attempt(commandId, events, Scope.NOTHING, 0, "");
        }
        List<Event> seen = loaded.events();
        return new Attempt(
                commandId,
                events,
                scope,
                seen.size(),
                seen.isEmpty() ? "" : seen.getLast().id());
    }

    boolean isConditional() {
        return !scope.anyOf().isEmpty();
    }
}
