package mingjing.store;

import static mingjing.store.Given.append;
import static mingjing.store.Given.appendIf;
import static mingjing.store.Given.command;
import static mingjing.store.Given.event;
import static mingjing.store.Given.nothingTagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Decisions that race for one boundary: each race has exactly one winner, on one node and on two. */
class AppendRaceTest {
    private static final int RACERS = 32;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final TestDatabase database = TestDatabase.create();
    private final EventStore one = database.open();
    private final EventStore other = database.open();

    @AfterAll
    static void printSeed() {
        System.out.println("AppendRaceTest -Dseed=" + SEED);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    private enum Outcome {
        WON,
        LOST,
        RESENT
    }

    @RepeatedTest(5)
    void one_of_many_racers_wins_when_all_start_at_once() {
        List<Outcome> outcomes = race(0, racer -> one.append(claim("seat:1")).join());

        assertThat(outcomes).containsOnlyOnce(Outcome.WON);
        assertThat(one.head()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void one_of_many_racers_wins_when_they_start_staggered() {
        List<Outcome> outcomes = race(20, racer -> one.append(claim("seat:1")).join());

        assertThat(outcomes).containsOnlyOnce(Outcome.WON);
    }

    @RepeatedTest(5)
    void one_of_many_racers_wins_across_two_nodes() {
        List<Outcome> outcomes = race(
                2,
                racer -> (racer % 2 == 0 ? one : other).append(claim("seat:1")).join());

        assertThat(outcomes).containsOnlyOnce(Outcome.WON);
        assertThat(other.head()).isEqualTo(1);
    }

    @Test
    void many_boundaries_have_one_winner_each_across_two_nodes() {
        List<Outcome> outcomes = race(
                5,
                racer -> (racer % 2 == 0 ? one : other)
                        .append(claim("seat:" + racer / 4))
                        .join());

        assertThat(outcomes).filteredOn(Outcome.WON::equals).hasSize(RACERS / 4);
    }

    /** Racer n claims seats n and n + 1: neighbours exclude each other, so no two winners may be neighbours. */
    @RepeatedTest(3)
    void overlapping_conditions_exclude_each_other() {
        List<Outcome> outcomes = race(2, racer -> {
            Query seats = new Query(List.of(
                    Query.tags(Given.tag("seat:" + racer)).anyOf().getFirst(),
                    Query.tags(Given.tag("seat:" + (racer + 1))).anyOf().getFirst()));
            one.append(appendIf(new Condition(seats, 0), event("Claimed", "seat:" + racer, "seat:" + (racer + 1))))
                    .join();
        });

        assertThat(IntStream.range(1, RACERS)
                        .filter(n -> outcomes.get(n) == Outcome.WON && outcomes.get(n - 1) == Outcome.WON))
                .isEmpty();
        assertThat(outcomes).contains(Outcome.WON);
    }

    /** Whoever appends without a condition always wins; nobody who lost sight of that may win after it. */
    @RepeatedTest(3)
    void an_unconditional_append_is_seen_by_conditional_ones() {
        NewEvent forced = event("Forced", "seat:1");
        List<Outcome> outcomes = race(
                2,
                racer -> (racer == 7 ? other : one)
                        .append(racer == 7 ? append(forced) : claim("seat:1"))
                        .join());

        assertThat(outcomes.get(7)).isEqualTo(Outcome.WON);
        assertThat(one.source(Query.everything(), 0).events().getLast().type()).isEqualTo("Forced");
        assertThat(one.head()).isBetween(1L, 2L);
    }

    @RepeatedTest(3)
    void a_condition_on_types_alone_has_one_winner() {
        List<Outcome> outcomes = race(
                2,
                racer -> (racer % 2 == 0 ? one : other)
                        .append(appendIf(new Condition(Query.types("YearClosed"), 0), event("YearClosed")))
                        .join());

        assertThat(outcomes).containsOnlyOnce(Outcome.WON);
    }

    @RepeatedTest(3)
    void a_condition_on_everything_has_one_winner() {
        List<Outcome> outcomes = race(
                2,
                racer -> (racer % 2 == 0 ? one : other)
                        .append(appendIf(new Condition(Query.everything(), 0), event("Founded", "n:" + racer)))
                        .join());

        assertThat(outcomes).containsOnlyOnce(Outcome.WON);
    }

    @RepeatedTest(3)
    void one_command_sent_by_many_is_recorded_once() {
        List<Outcome> outcomes = race(
                2,
                racer -> (racer % 2 == 0 ? one : other)
                        .append(command("c-1", nothingTagged(0, "seat:1"), event("Claimed", "seat:1")))
                        .join());

        assertThat(outcomes)
                .containsOnlyOnce(Outcome.WON)
                .filteredOn(Outcome.RESENT::equals)
                .hasSize(RACERS - 1);
        assertThat(one.head()).isEqualTo(1);
    }

    /** Readers decide on what they read; each adds one, so a lost update would show as a smaller sum. */
    @Test
    void a_counter_kept_by_read_decide_append_loses_no_step() {
        int steps = 4;
        race(2, racer -> {
            EventStore store = racer % 2 == 0 ? one : other;
            Query counter = Query.tags(Given.tag("counter:1"));
            for (int done = 0; done < steps; ) {
                Sourced sourced = store.source(counter, 0);
                NewEvent next = Given.eventWithId(
                        "n-" + racer + "-" + done + "-" + System.nanoTime(),
                        "Counted",
                        "{\"value\":" + (sourced.events().size() + 1) + "}",
                        "counter:1");
                done += store.append(appendIf(new Condition(counter, sourced.head()), next))
                        .handle((receipt, failure) -> failure == null ? 1 : 0)
                        .join();
            }
        });

        List<Recorded> counted = one.source(Query.everything(), 0).events();
        assertThat(counted).hasSize(RACERS * steps);
        for (Recorded event : counted) {
            assertThat(new String(event.payload(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("{\"value\":" + event.position() + "}");
        }
    }

    private static Append claim(String seat) {
        return appendIf(nothingTagged(0, seat), event("Claimed", seat));
    }

    /** All racers wait at a barrier, then each waits up to so many milliseconds more. */
    private static List<Outcome> race(int staggeredMillis, IntConsumer racer) {
        CyclicBarrier barrier = new CyclicBarrier(RACERS);
        Outcome[] outcomes = new Outcome[RACERS];
        List<Thread> threads = IntStream.range(0, RACERS)
                .mapToObj(i -> Thread.ofVirtual().start(() -> outcomes[i] = run(barrier, staggeredMillis, i, racer)))
                .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(outcomes).doesNotContainNull();
        return List.of(outcomes);
    }

    private static Outcome run(CyclicBarrier barrier, int staggeredMillis, int i, IntConsumer racer) {
        try {
            barrier.await();
            if (staggeredMillis > 0) {
                Thread.sleep(new Random(SEED + i).nextInt(staggeredMillis));
            }
            racer.accept(i);
            return Outcome.WON;
        } catch (CompletionException e) {
            return switch (e.getCause()) {
                case AppendRejected _ -> Outcome.LOST;
                case AlreadyAppended _ -> Outcome.RESENT;
                case null, default -> throw e;
            };
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
