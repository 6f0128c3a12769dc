package mingjing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mingjing.events.Tag;
import org.junit.jupiter.api.Test;

/** Memory may say "I do not know", but what it says must be what the whole log says. */
class RecentHeadsTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private record Event(long position, String type, Set<Tag> tags) {}

    @Test
    void every_answer_agrees_with_the_whole_log() {
        System.out.println("RecentHeadsTest -Dseed=" + SEED);
        Random random = new Random(SEED);
        for (int run = 0; run < 40; run++) {
            long floor = random.nextInt(5);
            RecentHeads recent = new RecentHeads(floor, 1 + random.nextInt(12));
            List<Event> log = new ArrayList<>();
            for (long position = 1; position <= 120; position++) {
                Event event = new Event(position, type(random), tags(random, 3));
                log.add(event);
                if (position > floor) {
                    recent.add(event.position, event.type, event.tags);
                    check(recent, log, condition(random, position));
                }
            }
        }
    }

    private static void check(RecentHeads recent, List<Event> log, Condition condition) {
        List<Long> matches = log.stream()
                .filter(event -> event.position > condition.after())
                .filter(event -> condition.query().matches(event.type, event.tags))
                .map(Event::position)
                .toList();
        switch (recent.ask(condition)) {
            case Verdict.Holds _ -> assertThat(matches).as("%s", condition).isEmpty();
            case Verdict.Broken(long position) ->
                assertThat(matches).as("%s", condition).contains(position);
            case Verdict.Unknown _ ->
                assertThat(mayBeUnknown(condition, recent.floor()))
                        .as("%s", condition)
                        .isTrue();
        }
    }

    /** Old conditions and those on several tags; everything else must be known. */
    private static boolean mayBeUnknown(Condition condition, long floor) {
        return condition.after() < floor
                || condition.query().anyOf().stream()
                        .anyMatch(criterion -> criterion.tags().size() > 1);
    }

    @Test
    void what_came_after_the_floor_is_known_and_what_came_before_is_not() {
        RecentHeads recent = new RecentHeads(10, 100);
        recent.add(11, "A", Set.of(Given.tag("x:1")));

        assertThat(recent.ask(new Condition(Query.tags(Given.tag("x:1")), 10))).isEqualTo(new Verdict.Broken(11));
        assertThat(recent.ask(new Condition(Query.tags(Given.tag("x:2")), 10))).isEqualTo(Verdict.HOLDS);
        assertThat(recent.ask(new Condition(Query.tags(Given.tag("x:2")), 9))).isEqualTo(Verdict.UNKNOWN);
        assertThat(recent.ask(new Condition(Query.everything(), 3))).isEqualTo(new Verdict.Broken(11));
        assertThat(recent.ask(new Condition(Query.nothing(), 3))).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void a_full_memory_forgets_the_older_half_and_says_so() {
        RecentHeads recent = new RecentHeads(0, 2);
        for (int i = 1; i <= 6; i++) {
            recent.add(i, "A", Set.of(Given.tag("x:" + i)));
        }

        assertThat(recent.ask(new Condition(Query.tags(Given.tag("x:9")), 1))).isEqualTo(Verdict.UNKNOWN);
        assertThat(recent.ask(new Condition(Query.tags(Given.tag("x:6")), 4))).isEqualTo(new Verdict.Broken(6));
        assertThat(recent.ask(new Condition(Query.types("A"), 5))).isEqualTo(new Verdict.Broken(6));
    }

    private static Condition condition(Random random, long head) {
        List<Criterion> anyOf = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new Criterion(random.nextBoolean() ? Set.of() : Set.of(type(random)), tags(random, 2)))
                .toList();
        return new Condition(new Query(anyOf), Math.max(0, head - random.nextInt(12)));
    }

    private static String type(Random random) {
        return "type" + random.nextInt(4);
    }

    private static Set<Tag> tags(Random random, int most) {
        Set<Tag> tags = new TreeSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            tags.add(Given.tag("tag:" + random.nextInt(9)));
        }
        return tags;
    }
}
