package mingjing.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** The one registry that turns the payload of an old revision into the next one on read; stored bytes stay as they are. */
public final class Upcasters {
    private static final Upcasters NONE = new Upcasters(Map.of());

    private final Map<Key, UnaryOperator<JsonNode>> steps;

    private record Key(String type, int revision) {}

    private Upcasters(Map<Key, UnaryOperator<JsonNode>> steps) {
        this.steps = steps;
    }

    /** Nothing is changed. */
    public static Upcasters none() {
        return NONE;
    }

    /** These upcasters and one that makes revision {@code fromRevision + 1} of {@code fromRevision}. */
    public Upcasters with(String type, int fromRevision, UnaryOperator<JsonNode> step) {
        Map<Key, UnaryOperator<JsonNode>> more = new HashMap<>(steps);
        if (more.put(new Key(type, fromRevision), step) != null) {
            throw new IllegalArgumentException("two upcasters for revision " + fromRevision + " of " + type);
        }
        return new Upcasters(Map.copyOf(more));
    }

    /** A payload in its newest revision. */
    public record Upcasted(int revision, JsonNode payload) {}

    /** A stored event as this program knows it. */
    Recorded newest(Recorded stored) {
        return touches(stored.type(), stored.revision()) ? upcast(stored) : stored;
    }

    private Recorded upcast(Recorded old) {
        Upcasted newest =
                upcast(old.type(), old.revision(), CanonicalJson.mapper().readTree(old.payload()));
        return new Recorded(
                old.position(),
                old.id(),
                old.type(),
                newest.revision(),
                old.tags(),
                old.occurredOn(),
                old.recordedAt(),
                old.actor(),
                old.commandId(),
                old.body(),
                CanonicalJson.canonical(newest.payload()));
    }

    boolean touches(String type, int revision) {
        return steps.containsKey(new Key(type, revision));
    }

    /** Applies every step there is, in order of revision. */
    public Upcasted upcast(String type, int revision, JsonNode payload) {
        UnaryOperator<JsonNode> step = steps.get(new Key(type, revision));
        return step == null ? new Upcasted(revision, payload) : upcast(type, revision + 1, step.apply(payload));
    }
}
