package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.rules.IndicatorExplanation.Adjustment;
import org.junit.jupiter.api.Test;

/** Property 4: an explanation sums exactly, cites what counts, and cites nothing else. */
class ExplanationPropertiesTest {
    @Test
    void explanations_sum_exactly_to_the_board_on_random_books_and_facts() {
        Seeds.each(60, random -> {
            RuleBook book = RandomBooks.next(random);
            List<Fact> facts = Story.random(random, 120);
            Moment moment = random.nextBoolean() ? Moment.MAX : Moment.asOf(random.nextLong(120));
            Board board = Scoring.score(book, Story.ROSTER, facts, moment);
            for (Community community : Story.ROSTER) {
                Row row = BoardPropertiesTest.row(board, community.code());
                sumsTo(
                        row,
                        Scoring.explain(book, Story.ROSTER, community.code(), Story.shuffled(facts, random), moment));
            }
        });
    }

    private static void sumsTo(Row row, Explanation explanation) {
        Points total = Points.ZERO;
        for (IndicatorExplanation indicator : explanation.indicators()) {
            Points sum =
                    indicator.contributions().stream().map(Contribution::points).reduce(Points.ZERO, Points::plus);
            sum = indicator.adjustments().stream().map(Adjustment::points).reduce(sum, Points::plus);
            assertThat(sum).as(indicator.name()).isEqualTo(indicator.points());
            assertThat(row.indicators()).containsEntry(indicator.name(), indicator.points());
            total = total.plus(indicator.points());
        }
        assertThat(total).isEqualTo(explanation.total()).isEqualTo(row.total());
    }

    @Test
    void what_is_not_cited_changes_nothing_and_what_is_cited_changes_what_it_says() {
        RuleBook book = Books.shipped();
        Seeds.each(12, random -> {
            List<Fact> facts = withoutWithdrawals(random);
            Explanation explanation =
                    Scoring.explain(book, Story.ROSTER, Story.ROSTER.getFirst().code(), facts, Moment.MAX);
            for (Fact fact : facts) {
                List<Fact> others =
                        facts.stream().filter(other -> !other.equals(fact)).toList();
                Explanation without = Scoring.explain(
                        book, Story.ROSTER, Story.ROSTER.getFirst().code(), others, Moment.MAX);
                for (int i = 0; i < book.indicators().size(); i++) {
                    IndicatorExplanation indicator = explanation.indicators().get(i);
                    Points effect = indicator.contributions().stream()
                            .filter(each -> each.position() == fact.position()
                                    && each.kind().equals(fact.kind()))
                            .filter(each -> fact.community().equals("滨一"))
                            .map(Contribution::withoutIt)
                            .reduce(Points.ZERO, Points::plus);
                    assertThat(indicator
                                    .points()
                                    .minus(without.indicators().get(i).points()))
                            .isEqualTo(effect);
                }
            }
        });
    }

    private static List<Fact> withoutWithdrawals(Random random) {
        return Story.random(random, 60).stream()
                .filter(fact -> fact.withdraws().isEmpty() && !fact.kind().equals("虚假整改"))
                .toList();
    }

    @Test
    void every_cited_event_exists_and_was_not_withdrawn() {
        Seeds.each(30, random -> {
            List<Fact> facts = Story.random(random, 120);
            Set<String> ids = facts.stream()
                    .filter(fact -> fact.community().equals("滨一"))
                    .map(Fact::eventId)
                    .collect(Collectors.toSet());
            Explanation explanation = Scoring.explain(
                    Books.shipped(), Story.ROSTER, Story.ROSTER.getFirst().code(), facts, Moment.MAX);
            assertThat(explanation.indicators())
                    .flatExtracting(IndicatorExplanation::contributions)
                    .allSatisfy(each -> assertThat(ids).contains(each.eventId()));
        });
    }

    @Test
    void a_bonus_is_a_waterfall_up_to_its_cap() {
        List<Fact> facts = new Story().happened("滨一", "现场解决", 22).facts();
        IndicatorExplanation bonus = indicator(facts, "现场解决");
        assertThat(bonus.points()).isEqualTo(Points.of("10"));
        assertThat(bonus.contributions().getFirst().why()).isEqualTo("第1件“现场解决”: 加 0.5 分");
        assertThat(bonus.contributions().get(19).why()).isEqualTo("第20件“现场解决”: 加 0.5 分, 到上限");
        assertThat(bonus.contributions().get(20).why()).isEqualTo("从第21件起: 0, 已到上限");
        assertThat(bonus.contributions().get(20).points()).isEqualTo(Points.ZERO);
        assertThat(bonus.adjustments()).isEmpty();
    }

    @Test
    void a_deduction_is_a_waterfall_from_its_start_to_its_floor() {
        List<Fact> facts = new Story().happened("滨一", "问题反弹", 5).facts();
        IndicatorExplanation deduction = indicator(facts, "回炉与反弹");
        assertThat(deduction.adjustments()).containsExactly(new Adjustment("起始分", Points.of("10")));
        assertThat(deduction.contributions())
                .extracting(Contribution::why)
                .containsExactly(
                        "第1件“问题反弹”: 扣 3 分",
                        "第2件“问题反弹”: 扣 3 分",
                        "第3件“问题反弹”: 扣 3 分",
                        "第4件“问题反弹”: 扣 1 分, 扣到下限为止",
                        "从第5件起: 0, 已扣到下限为止");
    }

    @Test
    void a_ratio_shows_its_evidence_and_what_each_changes_but_splits_nothing() {
        List<Fact> facts = new Story()
                .happened("滨一", "问题销号", 7, Map.of("按期", "是"))
                .happened("滨一", "问题销号", 1, Map.of("按期", "否"))
                .facts();
        IndicatorExplanation ratio = indicator(facts, "整改按期率");
        assertThat(ratio.points()).isEqualTo(Points.of("10.313"));
        assertThat(ratio.adjustments()).containsExactly(new Adjustment("按公式计得", Points.of("10.313")));
        assertThat(ratio.contributions())
                .hasSize(8)
                .allMatch(each -> each.points().equals(Points.ZERO));
        assertThat(ratio.contributions().getFirst().why()).isEqualTo("“问题销号”计入 销号数、按期销号; 去掉这一件, 本指标会少 0.67 分");
        assertThat(ratio.contributions().getLast().why()).isEqualTo("“问题销号”计入 销号数; 去掉这一件, 本指标会多 4.687 分");
        assertThat(ratio.quantities()).extracting(Object::toString).hasSize(2);
    }

    @Test
    void a_veto_and_a_small_sample_say_so() {
        List<Fact> facts = new Story().happened("滨一", "虚假整改", 1).facts();
        Explanation explanation = Scoring.explain(
                Books.shipped(), Story.ROSTER, Story.ROSTER.getFirst().code(), facts, Moment.MAX);
        assertThat(explanation.total()).isEqualTo(Points.ZERO);
        IndicatorExplanation veto = explanation.indicators().getLast();
        assertThat(veto.rule()).isEqualTo("凡虚假整改多于 0, 总分记零");
        assertThat(veto.contributions()).extracting(Contribution::eventId).containsExactly("e1");
        assertThat(indicator(facts, "整改按期率").adjustments())
                .containsExactly(new Adjustment("样本不足 (销号数少于 3), 给基准分", Points.of("9")));
    }

    private static IndicatorExplanation indicator(List<Fact> facts, String name) {
        return Scoring.explain(
                        Books.shipped(), Story.ROSTER, Story.ROSTER.getFirst().code(), facts, Moment.MAX)
                .indicators()
                .stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
