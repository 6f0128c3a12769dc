package mingjing.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import mingjing.events.Tag;

/** Short words for the tests of the store. */
public final class Given {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private Given() {}

    public static Tag tag(String text) {
        return Tag.parse(text);
    }

    /** An event with a fresh id and the given tags ("problem:P-1"). */
    public static NewEvent event(String type, String... tags) {
        return eventWithId(UUID.randomUUID().toString(), type, "{\"n\":1}", tags);
    }

    public static NewEvent eventWithId(String id, String type, String payload, String... tags) {
        TreeSet<Tag> sorted = new TreeSet<>();
        for (String tag : tags) {
            sorted.add(Tag.parse(tag));
        }
        return new NewEvent(id, type, 1, sorted, DAY, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Under a fresh command id and no condition. */
    public static Append append(NewEvent... events) {
        return appendIf(Condition.none(), events);
    }

    public static Append appendIf(Condition condition, NewEvent... events) {
        return command(UUID.randomUUID().toString(), condition, events);
    }

    public static Append command(String commandId, Condition condition, NewEvent... events) {
        return new Append(List.of(events), condition, commandId, "f:" + commandId, "clerk", Map.of());
    }

    /** "Nothing with these tags after that position." */
    public static Condition nothingTagged(long after, String... tags) {
        Tag[] parsed = List.of(tags).stream().map(Tag::parse).toArray(Tag[]::new);
        return new Condition(Query.tags(parsed), after);
    }
}
