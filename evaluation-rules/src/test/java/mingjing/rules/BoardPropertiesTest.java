package mingjing.rules;

import static mingjing.rules.Story.ROSTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Properties 1 to 3, 7 and 8 of the rules document. */
class BoardPropertiesTest {
    private final RuleBook book = Books.shipped();

    private Board board(Collection<Fact> facts, Moment moment) {
        return Scoring.score(book, ROSTER, facts, moment);
    }

    @Test
    void arrival_in_any_order_with_duplicates_gives_the_same_board() {
        Seeds.each(60, random -> {
            List<Fact> facts = Story.random(random, 150);
            assertThat(board(Story.shuffled(facts, random), Moment.MAX)).isEqualTo(board(facts, Moment.MAX));
        });
    }

    @Test
    void an_event_id_seen_again_at_a_later_position_changes_nothing() {
        Seeds.each(30, random -> {
            List<Fact> facts = Story.random(random, 100);
            List<Fact> resent = new ArrayList<>(facts);
            for (Fact fact : facts.subList(0, 30)) {
                resent.add(new Fact(
                        fact.position() + 10_000,
                        fact.eventId(),
                        fact.community(),
                        fact.person(),
                        fact.kind(),
                        fact.occurredOn(),
                        fact.quantity(),
                        fact.fields(),
                        fact.withdraws()));
            }
            assertThat(board(Story.shuffled(resent, random), Moment.MAX)).isEqualTo(board(facts, Moment.MAX));
        });
    }

    @Test
    void the_board_as_of_a_position_is_the_board_of_the_log_cut_there() {
        Seeds.each(30, random -> {
            List<Fact> facts = Story.random(random, 120);
            for (int i = 0; i < 10; i++) {
                long position = random.nextLong(130);
                List<Fact> cut = facts.stream()
                        .filter(fact -> fact.position() <= position)
                        .toList();
                assertThat(board(facts, Moment.asOf(position)).rows())
                        .isEqualTo(board(cut, Moment.MAX).rows());
            }
        });
    }

    @Test
    void the_two_clocks_are_apart_and_combine() {
        Seeds.each(30, random -> {
            List<Fact> facts = Story.random(random, 120);
            LocalDate day = Story.FIRST.plusDays(random.nextInt(365));
            long position = random.nextLong(130);
            List<Fact> happened = facts.stream()
                    .filter(fact -> fact.position() <= position)
                    .filter(fact -> !fact.occurredOn().isAfter(day))
                    .toList();
            assertThat(board(facts, new Moment(position, day)).rows())
                    .isEqualTo(board(happened, Moment.MAX).rows());
        });
    }

    @Test
    void a_log_fed_fact_by_fact_holds_the_same_as_one_built_at_once() {
        Seeds.each(30, random -> {
            List<Fact> facts = Story.random(random, 120).stream()
                    .filter(fact -> fact.community().equals("滨一"))
                    .toList();
            FactLog grown = new FactLog();
            for (Fact fact : facts) {
                grown.append(fact);
                assertThat(grown.append(fact)).isFalse();
                Moment now = Moment.asOf(fact.position());
                FactLog rebuilt = FactLog.byCommunity(facts).getOrDefault("滨一", new FactLog());
                if (facts.stream()
                        .filter(other -> other.position() == fact.position())
                        .toList()
                        .getLast()
                        .equals(fact)) {
                    assertThat(grown.holdingAt(Moment.MAX, book.from(), book.to()))
                            .containsExactlyInAnyOrderElementsOf(rebuilt.holdingAt(now, book.from(), book.to()));
                }
            }
        });
    }

    @Test
    void a_fact_not_above_the_last_position_seen_is_ignored_by_the_fold() {
        FactLog log = new FactLog();
        assertThat(log.append(Story.fact(7, "滨一", "回头看", Story.FIRST, java.util.Map.of())))
                .isTrue();
        assertThat(log.append(Story.fact(7, "滨一", "整改巩固", Story.FIRST, java.util.Map.of())))
                .isTrue();
        assertThat(log.append(Story.fact(7, "滨一", "整改巩固", Story.FIRST, java.util.Map.of())))
                .isFalse();
        assertThat(log.append(Story.fact(6, "滨一", "回头看", Story.FIRST, java.util.Map.of())))
                .isFalse();
        assertThat(log.append(Story.fact(8, "滨一", "回头看", Story.FIRST, java.util.Map.of())))
                .isTrue();
    }

    @Test
    void no_community_sees_anothers_facts() {
        Seeds.each(30, random -> {
            List<Fact> facts = Story.random(random, 120);
            List<Fact> own =
                    facts.stream().filter(fact -> fact.community().equals("滨二")).toList();
            assertThat(row(board(own, Moment.MAX), "滨二").indicators())
                    .isEqualTo(row(board(facts, Moment.MAX), "滨二").indicators());
        });
    }

    @Test
    void the_veto_dominates_and_withdrawing_its_ground_restores() {
        Seeds.each(30, random -> {
            List<Fact> facts = new ArrayList<>(Story.random(random, 120));
            facts.removeIf(fact -> fact.kind().equals("虚假整改"));
            Row before = row(board(facts, Moment.MAX), "滨一");
            facts.add(Story.fact(500, "滨一", "虚假整改", Story.FIRST, java.util.Map.of()));
            Row vetoed = row(board(facts, Moment.MAX), "滨一");
            assertThat(vetoed.total()).isEqualTo(Points.ZERO);
            assertThat(vetoed.band()).isEqualTo(Row.VETOED);
            facts.add(Story.withdrawal(501, "滨一", 500));
            assertThat(row(board(facts, Moment.MAX), "滨一")).isEqualTo(before);
            assertThat(row(board(facts, Moment.asOf(500)), "滨一")).isEqualTo(vetoed);
            facts.add(Story.withdrawal(502, "滨一", 501));
            assertThat(row(board(facts, Moment.MAX), "滨一")).isEqualTo(vetoed);
        });
    }

    @Test
    void a_withdrawal_applies_from_its_own_day_on() {
        LocalDate closed = Story.FIRST.plusDays(10);
        LocalDate reopened = Story.FIRST.plusDays(40);
        FactLog log = new FactLog();
        log.append(Story.fact(1, "滨一", "问题销号", closed, java.util.Map.of()));
        log.append(Story.withdrawal(2, "滨一", 1, reopened));
        assertThat(log.holdingAt(Moment.until(reopened.minusDays(1)), book.from(), book.to()))
                .hasSize(1);
        assertThat(log.holdingAt(Moment.until(reopened), book.from(), book.to()))
                .isEmpty();
        assertThat(log.holdingAt(Moment.MAX, book.from(), reopened.minusDays(1)))
                .hasSize(1);
    }

    @Test
    void a_new_version_changes_no_board_under_the_old_one() {
        List<Fact> facts = Story.random(new java.util.Random(3), 120);
        Board before = board(facts, Moment.MAX);
        RuleBook next = RuleBook.parse("新.yaml", Books.shippedText().replace("\"2022.3\"", "\"2022.4\""));
        assertThat(Scoring.score(next, ROSTER, facts, Moment.MAX).rows()).isEqualTo(before.rows());
        assertThat(board(facts, Moment.MAX)).isEqualTo(before);
    }

    @Test
    void indicators_sum_to_the_total_in_every_row() {
        Seeds.each(
                30,
                random -> assertThat(
                                board(Story.random(random, 120), Moment.MAX).rows())
                        .allSatisfy(row -> assertThat(
                                        row.indicators().values().stream().reduce(Points.ZERO, Points::plus))
                                .isEqualTo(row.total())));
    }

    static Row row(Board board, String community) {
        return board.rows().stream()
                .filter(row -> row.community().equals(community))
                .findFirst()
                .orElseThrow();
    }
}
