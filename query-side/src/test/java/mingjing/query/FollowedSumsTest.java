package mingjing.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import mingjing.events.DomainEvent;
import mingjing.query.board.Filter;
import mingjing.query.board.RectificationBoard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums that follow the log by what changed are those made of the whole log. */
class FollowedSumsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 20_220_630})
    void sums_follow_each_event_of_a_year(long seed) {
        Random random = new Random(seed);
        List<DomainEvent> year = InMemoryTest.history(random);
        try (Ledger ledger = new Ledger()) {
            RectificationBoard followed = Views.of(ledger).board();
            for (int at = 0; at < year.size(); ) {
                int next = Math.min(year.size(), at + 1 + random.nextInt(12));
                ledger.record(year.subList(at, next).toArray(DomainEvent[]::new));
                at = next;
                compare(followed, Views.of(ledger).board(), ledger, Reach.EVERYTHING, seed);
                compare(followed, Views.of(ledger).board(), ledger, Reach.of(Set.of(Year.ONE)), seed);
            }
        }
    }

    private static void compare(
            RectificationBoard followed, RectificationBoard anew, Ledger ledger, Reach reach, long seed) {
        Asked now = ledger.now().within(reach);
        Asked then = ledger.at(now.position(), "2022-12-31").within(reach);
        String where = "seed " + seed + " @" + now.position() + " " + reach;
        assertThat(followed.items(now)).as(where).isEqualTo(anew.items(then));
        assertThat(followed.summary(now)).as(where).isEqualTo(anew.summary(then));
        assertThat(followed.burndown(now)).as(where).isEqualTo(anew.burndown(then));
        assertThat(followed.pressing(now, Filter.ANY)).as(where).isEqualTo(anew.pressing(then, Filter.ANY));
        assertThat(followed.lastClosed(now, 1_000)).as(where).isEqualTo(anew.lastClosed(then, 1_000));
    }
}
