package mingjing.query.register;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import mingjing.events.organisation.UnitId;
import mingjing.events.study.StudyForm;
import mingjing.events.study.StudyId;
import mingjing.events.visit.PersonalDuty;
import mingjing.events.visit.VisitId;
import mingjing.query.Ledger;
import mingjing.query.Views;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private static final StudyRegister.Filter WITH_WITHDRAWN =
            new StudyRegister.Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), "", true);

    private final Ledger ledger = Ledger.ofTheYear();
    private final StudyRegister studies = Views.of(ledger).studies();
    private final VisitRegister visits = Views.of(ledger).visits();

    @Test
    void sessions_of_a_campaign_are_counted_as_they_now_read() {
        StudyRegister.Counts counts = studies.counts(ledger.now(), StudyRegister.Filter.ANY);
        assertThat(counts.sessions()).isEqualTo(2);
        assertThat(counts.ofCampaign("作风建设")).isEqualTo(2);
        assertThat(counts.attendances()).isEqualTo(40);
        assertThat(counts.byForm()).hasSize(StudyForm.values().length).containsEntry(StudyForm.PARTY_LECTURE, 2);
        assertThat(counts.byUnit()).containsEntry(ONE, 1).containsEntry(TWO, 1);
    }

    @Test
    void a_withdrawn_session_is_shown_on_demand_and_never_counted() {
        assertThat(studies.rows(ledger.now(), StudyRegister.Filter.ANY)).hasSize(2);
        assertThat(studies.rows(ledger.now(), WITH_WITHDRAWN)).hasSize(3);
        assertThat(studies.counts(ledger.now(), WITH_WITHDRAWN).sessions()).isEqualTo(2);
        StudyRegister.Row withdrawn =
                studies.row(new StudyId("X-2"), ledger.now()).orElseThrow();
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.reason()).isEqualTo("没有开");
    }

    @Test
    void a_session_moved_to_another_day_stands_on_that_day_only() {
        assertThat(studies.row(new StudyId("X-1"), ledger.until("2022-03-01"))).isEmpty();
        assertThat(studies.row(new StudyId("X-1"), ledger.until("2022-05-10")))
                .get()
                .extracting(StudyRegister.Row::corrections)
                .isEqualTo(1);
        assertThat(studies.row(new StudyId("X-3"), ledger.until("2022-06-01"))).isPresent();
        assertThat(studies.counts(ledger.until("2022-05-31"), StudyRegister.Filter.ANY)
                        .sessions())
                .isEqualTo(1);
    }

    @Test
    void sessions_are_found_by_unit_form_campaign_month_and_text() {
        assertThat(study(Set.of(TWO), Set.of(), Optional.empty(), Optional.empty(), ""))
                .isEqualTo(1);
        assertThat(study(Set.of(), Set.of(StudyForm.THEME_PARTY_DAY), Optional.empty(), Optional.empty(), ""))
                .isZero();
        assertThat(study(Set.of(), Set.of(), Optional.of("党史"), Optional.empty(), ""))
                .isZero();
        assertThat(study(Set.of(), Set.of(), Optional.empty(), Optional.of(YearMonth.of(2022, 6)), ""))
                .isEqualTo(1);
        assertThat(study(Set.of(), Set.of(), Optional.empty(), Optional.empty(), "x-3"))
                .isEqualTo(1);
    }

    private int study(
            Set<UnitId> units,
            Set<StudyForm> forms,
            Optional<String> campaign,
            Optional<YearMonth> month,
            String text) {
        return studies.rows(ledger.now(), new StudyRegister.Filter(units, forms, campaign, month, text, false))
                .size();
    }

    @Test
    void visits_are_counted_by_leader_and_by_each_of_the_nine_duties() {
        VisitRegister.Counts counts = visits.counts(ledger.now(), VisitRegister.Filter.ANY);
        assertThat(counts.visits()).isEqualTo(1);
        assertThat(counts.solvedOnSite()).isEqualTo(1);
        assertThat(counts.byLeader()).containsEntry(WANG, 1);
        assertThat(counts.byDuty())
                .hasSize(9)
                .containsEntry(PersonalDuty.SOLVE_PROBLEM, 1)
                .containsEntry(PersonalDuty.FACE_PROBLEM, 0);
        assertThat(counts.byUnit()).containsOnlyKeys(TWO);
    }

    @Test
    void a_visit_keeps_what_was_solved_and_that_it_was_corrected() {
        VisitRegister.Row row = visits.row(new VisitId("Z-1"), ledger.now()).orElseThrow();
        assertThat(row.solvedOnSite()).containsExactly("路灯修好");
        assertThat(row.corrections()).isEqualTo(1);
        assertThat(visits.row(new VisitId("Z-1"), ledger.until("2022-03-11"))).isEmpty();
        assertThat(visits.row(new VisitId("Z-2"), ledger.now()).orElseThrow().withdrawn())
                .isTrue();
        VisitRegister.Filter found = new VisitRegister.Filter(
                Set.of(TWO), Optional.of(WANG), Optional.of(PersonalDuty.SOLVE_PROBLEM), Optional.empty(), "路灯", false);
        assertThat(visits.rows(ledger.now(), found)).hasSize(1);
    }
}
