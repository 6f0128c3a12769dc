package mingjing.store.projection;

import static mingjing.store.Given.append;
import static mingjing.store.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mingjing.store.EventStore;
import mingjing.store.NewEvent;
import mingjing.store.Page;
import mingjing.store.Query;
import mingjing.store.Recorded;
import mingjing.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTailTest {
    private static final long SEED = Long.getLong("tail.seed", 2_022);
    private static final List<String> TYPES = List.of("A", "B", "C", "D");

    private final TestDatabase database = TestDatabase.create();
    private final EventStore store = database.open();
    private final SharedTail tail = new SharedTail(store);

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private void happened(int count, String type) {
        NewEvent[] events = IntStream.range(0, count).mapToObj(_ -> event(type)).toArray(NewEvent[]::new);
        store.append(append(events)).join();
        tail.grown();
    }

    private static List<String> ids(Page page) {
        return page.events().stream().map(Recorded::id).toList();
    }

    /** Followers of several types, some at the end and some far behind: each gets what it would have read for itself. */
    @Test
    void everybody_reads_what_the_log_holds() {
        Random dice = new Random(SEED);
        List<Query> wanted = List.of(Query.types("A"), Query.types("B", "C"), Query.everything(), Query.types("never"));
        List<List<String>> seen =
                wanted.stream().<List<String>>map(_ -> new ArrayList<>()).toList();
        long[] known = new long[wanted.size()];
        happened(3_000, "A");
        for (int round = 0; round < 400; round++) {
            if (dice.nextBoolean()) {
                happened(1 + dice.nextInt(dice.nextInt(40) == 0 ? 3_000 : 5), TYPES.get(dice.nextInt(TYPES.size())));
            }
            int who = dice.nextInt(known.length);
            known[who] = follow(wanted.get(who), known[who], 1 + dice.nextInt(50), seen.get(who));
        }
        for (int who = 0; who < known.length; who++) {
            while (known[who] < store.head()) {
                known[who] = follow(wanted.get(who), known[who], 1_000, seen.get(who));
            }
            assertThat(seen.get(who))
                    .as("seed %d, %s", SEED, wanted.get(who))
                    .isEqualTo(ids(store.page(wanted.get(who), 0, Integer.MAX_VALUE)));
        }
    }

    private long follow(Query query, long after, int limit, List<String> seen) {
        Page page = tail.page(query, after, limit);
        assertThat(page.events()).hasSizeLessThanOrEqualTo(limit);
        assertThat(page.upTo()).isBetween(after, store.head());
        seen.addAll(ids(page));
        return page.upTo();
    }

    @Test
    void nothing_is_kept_of_a_log_that_was_put_back() {
        happened(3, "A");
        tail.page(Query.types("A"), 3, 10);
        happened(2, "A");
        assertThat(tail.page(Query.types("A"), 3, 10).upTo()).isEqualTo(5);
        tail.found(4);
        assertThat(ids(tail.page(Query.types("A"), 3, 10))).isEqualTo(ids(store.page(Query.types("A"), 3, 10)));
    }
}
