package mingjing.torture.node;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjing.candidate.Ability;
import mingjing.candidate.Event;
import mingjing.candidate.Scope;
import mingjing.candidate.Scope.Criterion;

/** The forms a condition can take, each over a boundary with a name. */
public enum Form {
    ONE_TAG,
    SEVERAL_TAGS,
    SEVERAL_CRITERIA,
    TYPES_ONLY,
    TYPES_AND_TAG,
    EVERYTHING;

    private Set<Ability> needs() {
        return switch (this) {
            case ONE_TAG -> Set.of();
            case SEVERAL_TAGS -> Set.of(Ability.SEVERAL_TAGS);
            case SEVERAL_CRITERIA -> Set.of(Ability.SEVERAL_CRITERIA);
            case TYPES_ONLY -> Set.of(Ability.TYPES_ONLY);
            case TYPES_AND_TAG -> Set.of(Ability.TYPES_ONLY, Ability.SEVERAL_TAGS);
            case EVERYTHING -> Set.of(Ability.EVERYTHING);
        };
    }

    /** The forms that a store with these abilities can express. */
    public static List<Form> with(Set<Ability> abilities) {
        return Stream.of(values())
                .filter(form -> abilities.containsAll(form.needs()))
                .toList();
    }

    /** What a decision about the boundary rests on. */
    public Scope scope(String boundary) {
        return switch (this) {
            case ONE_TAG -> Scope.tags("one:" + boundary);
            case SEVERAL_TAGS -> Scope.tags("left:" + boundary, "right:" + boundary);
            case SEVERAL_CRITERIA ->
                new Scope(List.of(
                        new Criterion(Set.of(), List.of("either:" + boundary)),
                        new Criterion(Set.of("Claimed"), List.of("or:" + boundary))));
            case TYPES_ONLY -> Scope.types("Closed-" + boundary, "Opened-" + boundary);
            case TYPES_AND_TAG ->
                new Scope(List.of(new Criterion(Set.of("Claimed", "Forced"), List.of("typed:" + boundary))));
            case EVERYTHING -> Scope.EVERYTHING;
        };
    }

    /** An event that the boundary's scope means; {@code n} chooses among the ways in which it can. */
    public Event event(String id, String boundary, int n) {
        byte[] payload = ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case ONE_TAG -> Event.of(id, "Claimed", payload, "one:" + boundary, "by:" + n % 7);
            case SEVERAL_TAGS -> Event.of(id, "Claimed", payload, "left:" + boundary, "right:" + boundary);
            case SEVERAL_CRITERIA -> Event.of(id, "Claimed", payload, (n % 2 == 0 ? "either:" : "or:") + boundary);
            case TYPES_ONLY -> Event.of(id, (n % 2 == 0 ? "Closed-" : "Opened-") + boundary, payload, "by:" + n % 7);
            case TYPES_AND_TAG -> Event.of(id, n % 2 == 0 ? "Claimed" : "Forced", payload, "typed:" + boundary);
            case EVERYTHING -> Event.of(id, "Founded", payload, "by:" + n % 7);
        };
    }

    /** An event near the boundary that its scope does not mean. */
    public Event bystander(String id, String boundary) {
        byte[] payload = "{\"n\":0}".getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case ONE_TAG, EVERYTHING -> Event.of(id, "Claimed", payload, "one:" + boundary + "x");
            case SEVERAL_TAGS -> Event.of(id, "Claimed", payload, "left:" + boundary, "right:" + boundary + "x");
            case SEVERAL_CRITERIA -> Event.of(id, "Noted", payload, "or:" + boundary);
            case TYPES_ONLY -> Event.of(id, "Noted", payload, "by:1");
            case TYPES_AND_TAG -> Event.of(id, "Noted", payload, "typed:" + boundary);
        };
    }
}
