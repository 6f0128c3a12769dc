package mingjing.query.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import mingjing.events.Tag;
import mingjing.query.Asked;

/**
 * Which events a reader sees: those about something that he sees in a view, as it stands at the asked moment. What no view knows is for
 * those who see everything.
 *
 * @param views by the key of a tag: the thing of that name, as far as the reader sees it
 */
public record Belongings(Map<String, BiFunction<String, Asked, Optional<?>>> views) {
    public Belongings {
        views = Map.copyOf(views);
    }

    /** Hides everything from whoever does not see everything. */
    static final Belongings NONE = new Belongings(Map.of());

    /** Tells by its tags whether an event is shown; each thing is looked up once. */
    public Predicate<Collection<Tag>> seenBy(Asked asked) {
        if (asked.reach().everything()) {
            return _ -> true;
        }
        Map<Tag, Boolean> known = new HashMap<>();
        return tags -> tags.stream().anyMatch(tag -> known.computeIfAbsent(tag, each -> isSeen(each, asked)));
    }

    private boolean isSeen(Tag tag, Asked asked) {
        return Optional.ofNullable(views.get(tag.key()))
                .flatMap(view -> view.apply(tag.value(), asked))
                .isPresent();
    }
}
