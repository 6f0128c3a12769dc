package mingjing.query.concern;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingjing.events.Amount;
import mingjing.events.activity.ActivityId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.concern.Urgency;
import mingjing.query.Ledger;
import mingjing.query.Names;
import mingjing.query.Rate;
import mingjing.query.Views;
import mingjing.query.board.Chapter;
import mingjing.query.norm.Norms;
import mingjing.query.norm.Parameter;
import mingjing.query.register.ActivityRegister;
import org.junit.jupiter.api.Test;

class ConcernRegisterTest {
    private final Ledger ledger = Ledger.ofTheYear();
    private final ConcernRegister concerns = Views.of(ledger).concerns();
    private final ActivityRegister activities = Views.of(ledger).activities();

    @Test
    void disposed_of_and_resolved_are_counted_side_by_side() {
        ConcernRegister.Counts counts = concerns.counts(ledger.now(), ConcernRegister.Filter.ANY);
        assertThat(counts.collected()).isEqualTo(2);
        assertThat(counts.handled()).isEqualTo(1);
        assertThat(counts.referred()).isEqualTo(1);
        assertThat(counts.handlings()).isEqualTo(3);
        assertThat(counts.merged()).isEqualTo(1);
        assertThat(counts.disposed()).isEqualTo(new Rate(2, 2));
        assertThat(counts.resolved()).isEqualTo(new Rate(2, 2));
        assertThat(concerns.counts(ledger.until("2022-03-10"), ConcernRegister.Filter.ANY)
                        .resolved())
                .isEqualTo(new Rate(1, 2));
    }

    @Test
    void the_three_rates_are_weighed_as_the_office_has_decided() {
        ConcernNorms norms =
                new ConcernNorms(new Norms(ledger.store()), Views.of(ledger).organisation());
        ConcernNorms.InForce inForce = norms.inForce(Optional.of(ONE), ledger.now());
        assertThat(inForce.terms())
                .extractingByKey(Urgency.URGENT)
                .extracting(Parameter::value)
                .isEqualTo(2);
        assertThat(inForce.terms()).doesNotContainKey(Urgency.DIFFICULT);
        ConcernRegister.Counts counts = concerns.counts(ledger.now(), ConcernRegister.Filter.ANY);
        assertThat(counts.responded()).isEqualTo(new Rate(1, 2));
        assertThat(counts.satisfied()).isEqualTo(new Rate(1, 1));
        assertThat(inForce.score(counts)).hasValue(new BigDecimal("87.5"));
        assertThat(inForce.score(concerns.counts(ledger.until("2022-03-01"), ConcernRegister.Filter.ANY)))
                .as("nobody was asked yet")
                .isEmpty();
        assertThat(norms.inForce(Optional.of(ONE), ledger.asOf(3)).terms()).isEmpty();
    }

    @Test
    void the_second_rating_prevails_and_rework_opens_it_again() {
        assertThat(concerns.one(concern("S-1"), ledger.until("2022-03-07")).orElseThrow())
                .satisfies(matter -> {
                    assertThat(matter.stage()).isEqualTo(ConcernStage.REGISTERED);
                    assertThat(matter.disposed()).isFalse();
                    assertThat(matter.rating()).hasValue(2);
                });
        assertThat(concerns.one(concern("S-1"), ledger.now()).orElseThrow()).satisfies(matter -> {
            assertThat(matter.rating()).hasValue(5);
            assertThat(matter.satisfied()).isTrue();
            assertThat(matter.reworks()).isEqualTo(1);
        });
    }

    @Test
    void the_story_of_a_concern_says_what_was_done_at_each_step() {
        ConcernStory stories = new ConcernStory(ledger.store(), Names.codes());
        List<String> story = stories.story(concern("S-1"), ledger.now()).stream()
                .map(Chapter::sentence)
                .toList();
        assertThat(story).hasSize(12).allMatch(sentence -> sentence.endsWith("。"));
        assertThat(story.get(0)).contains("网格走访", "楼道灯不亮");
        assertThat(story.get(3)).contains("先问清", "还要继续办理");
        assertThat(story.get(6)).contains("评 2 分", "又坏了");
        assertThat(story.get(7)).contains("要求重办");
        assertThat(stories.story(concern("S-1"), ledger.until("2022-03-03"))).hasSize(5);
        assertThat(stories.story(concern("S-2"), ledger.now()).stream().map(Chapter::sentence))
                .anyMatch(sentence -> sentence.contains("转往"))
                .anyMatch(sentence -> sentence.contains("转办结果"));
    }

    @Test
    void a_merged_concern_keeps_its_number_and_says_where_it_went() {
        assertThat(concerns.one(concern("S-3"), ledger.now()).orElseThrow().mergedInto())
                .hasValue(concern("S-2"));
    }

    @Test
    void a_new_concern_that_reads_like_a_known_one_is_pointed_out() {
        assertThat(concerns.alike(ONE, "楼道的灯不亮了", ledger.now()))
                .extracting(Matter::number)
                .containsExactly(concern("S-1"));
        assertThat(concerns.alike(TWO, "楼道的灯不亮了", ledger.now())).isEmpty();
    }

    @Test
    void plain_records_are_summed_as_they_now_read() {
        ActivityRegister.Counts counts = activities.counts(ledger.now(), ActivityRegister.Filter.any(SERVICE));
        assertThat(counts.records()).isEqualTo(1);
        assertThat(counts.sums()).containsEntry("服务人次", Amount.parse("30余"));
        assertThat(activities.row(new ActivityId("FW-1"), ledger.until("2022-03-11")))
                .isEmpty();
        assertThat(activities
                        .row(new ActivityId("FW-2"), ledger.now())
                        .orElseThrow()
                        .withdrawn())
                .isTrue();
    }
}
