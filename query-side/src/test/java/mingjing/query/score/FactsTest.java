package mingjing.query.score;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.events.DomainEvent;
import mingjing.events.appeal.AppealEvent.AppealRaised;
import mingjing.events.appeal.AppealEvent.AppealUpheld;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.organisation.OrgEvent.SecretaryAppointed;
import mingjing.events.rectification.ProblemEvent.ProblemTransferred;
import mingjing.events.rectification.ProblemEvent.SupervisionNoticeIssued;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.events.study.StudyEvent.StudySessionCorrected;
import mingjing.events.study.StudyEvent.StudySessionHeld;
import mingjing.events.study.StudyId;
import mingjing.query.Asked;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.Year;
import mingjing.query.catalogue.Kinds;
import mingjing.rules.Fact;
import mingjing.rules.Vocabulary;
import org.junit.jupiter.api.Test;

class FactsTest {
    private final Ledger ledger = Ledger.ofTheYear();
    private final Facts facts = Views.of(ledger).facts();

    @Test
    void every_kind_and_field_is_one_that_rule_books_know() {
        Vocabulary words = new Kinds(ledger.store()).vocabulary();
        assertThat(facts.facts(ledger.now()))
                .filteredOn(fact -> fact.withdraws().isEmpty())
                .allSatisfy(fact -> {
                    Map<String, List<String>> fields = words.kinds().getOrDefault(fact.kind(), Map.of("?", List.of()));
                    if (Vocabulary.SHIPPED.kinds().containsKey(fact.kind())) {
                        assertThat(fact.fields().keySet()).isEqualTo(fields.keySet());
                    }
                    fact.fields()
                            .forEach((field, value) -> assertThat(fields.containsKey(field)
                                            && (fields.get(field).isEmpty()
                                                    || fields.get(field).contains(value)))
                                    .as("%s of %s", field, fact)
                                    .isTrue());
                });
    }

    @Test
    void the_table_holds_what_the_fold_yields() {
        assertThat(facts.facts(ledger.now()))
                .extracting(Fact::position, Fact::kind, Fact::community, Fact::fields, Fact::withdraws)
                .isEqualTo(facts.folded(0, ledger.now().position()).stream()
                        .map(fact ->
                                tuple(fact.position(), fact.kind(), fact.community(), fact.fields(), fact.withdraws()))
                        .toList());
    }

    @Test
    void events_are_named_also_where_the_table_has_not_seen_them_yet() {
        try (Ledger late = new Ledger()) {
            late.record(registered("P-1", ONE, "03-01", "04-29"));
            late.keep();
            late.record(registered("P-2", ONE, "03-02", "04-29"));
            Facts read = Views.of(late).facts();
            List<Fact> known = read.folded(0, 2);
            assertThat(read.named(known.stream().map(fact -> fact.saidBy("")).toList()))
                    .hasSize(2)
                    .isEqualTo(known);
        }
    }

    @Test
    void each_deed_of_a_problem_counts_once_and_punctuality_is_by_the_first_deadline() {
        assertThat(about("P-1"))
                .containsExactly(
                        "问题登记", "措施制定", "措施制定", "措施完成 是", "措施完成 否", "问题回炉", "措施完成 否", "问题销号 是", "回头看", "问题反弹", "措施完成 否",
                        "问题销号 否", "回头看", "整改巩固");
    }

    @Test
    void a_problem_closed_reopened_and_closed_counts_as_closed_once() {
        assertThat(held(ledger.now(), "问题销号"))
                .filteredOn(fact -> fact.fields().containsValue("P-1"))
                .extracting(Fact::occurredOn)
                .containsExactly(day("06-15"));
    }

    @Test
    void a_transfer_leaves_with_the_old_unit_what_it_earned() {
        try (Ledger moved = Ledger.of(List.of(
                registered("P-1", ONE, "03-01", "04-29"),
                new SupervisionNoticeIssued(problem("P-1"), SupervisionLevel.RED, "拖延", CLERK, day("05-05")),
                new ProblemTransferred(problem("P-1"), TWO, "属地调整", APPROVER, day("05-10"))))) {
            assertThat(Views.of(moved).facts().facts(moved.now()))
                    .extracting(Fact::kind, Fact::community, Fact::occurredOn, Fact::withdraws)
                    .containsExactly(
                            tuple("问题登记", "SQ-01", day("03-01"), OptionalLong.empty()),
                            tuple("督办", "SQ-01", day("05-05"), OptionalLong.empty()),
                            tuple(Counting.WITHDRAWAL, "SQ-01", day("05-10"), OptionalLong.of(1)),
                            tuple("问题登记", "SQ-02", day("05-10"), OptionalLong.empty()));
        }
    }

    private List<String> about(String problem) {
        return facts.facts(ledger.now()).stream()
                .filter(fact -> problem.equals(fact.fields().get("问题")))
                .map(fact -> (fact.kind() + " " + fact.fields().getOrDefault("按期", "")).strip())
                .toList();
    }

    @Test
    void a_transferred_problem_is_registered_with_the_new_unit_instead() {
        assertThat(held(ledger.now(), "问题登记"))
                .extracting(Fact::community, fact -> fact.fields().get("问题"))
                .containsExactlyInAnyOrder(tuple("SQ-01", "P-1"), tuple("SQ-02", "P-2"), tuple("JD", "P-5"));
        long appealed = Year.position(Year.whole(), AppealUpheld.class);
        assertThat(held(ledger.asOf(appealed - 1), "督办"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.fields()).containsEntry("级别", "黄"));
    }

    @Test
    void withdrawn_records_count_no_more_but_still_did_before() {
        assertThat(held(ledger.now(), "学习场次")).extracting(Fact::community).containsExactlyInAnyOrder("SQ-02", "SQ-01");
        assertThat(held(ledger.now(), "实地走访")).extracting(Fact::community).containsExactly("SQ-02");
        assertThat(held(ledger.now(), "现场解决")).extracting(Fact::community).containsExactly("SQ-02");
        List<Long> visits = facts.facts(ledger.now()).stream()
                .filter(fact -> fact.kind().equals("实地走访"))
                .map(Fact::position)
                .toList();
        long before = facts.facts(ledger.now()).stream()
                        .filter(fact -> fact.kind().equals(Counting.WITHDRAWAL))
                        .filter(fact -> fact.community().equals("SQ-01")
                                && visits.contains(fact.withdraws().orElse(0)))
                        .mapToLong(Fact::position)
                        .max()
                        .orElseThrow()
                - 1;
        assertThat(held(ledger.asOf(before), "实地走访"))
                .extracting(Fact::community)
                .contains("SQ-01");
    }

    @Test
    void a_second_correction_does_not_revive_what_the_first_replaced() {
        StudyId id = new StudyId("X-9");
        try (Ledger twice = Ledger.of(List.of(
                new StudySessionHeld(id, session("02-10", ONE, ""), CLERK, day("02-10")),
                new StudySessionCorrected(id, session("02-11", ONE, ""), "一", CLERK, day("02-10")),
                new StudySessionCorrected(id, session("02-12", ONE, ""), "二", CLERK, day("02-11"))))) {
            assertThat(Views.of(twice).facts().facts(twice.now()))
                    .filteredOn(fact -> fact.position() == 3)
                    .extracting(Fact::withdraws)
                    .containsExactlyInAnyOrder(OptionalLong.of(1), OptionalLong.of(2), OptionalLong.empty());
        }
    }

    @Test
    void false_rectification_is_a_kind_of_its_own() {
        List<DomainEvent> events = new ArrayList<>(List.of(registered("P-1", ONE, "03-01", "04-29")));
        events.addAll(closure("P-1", "04-01"));
        events.add(reopened("P-1", ReopenCause.FALSE_RECTIFICATION, "05-01", "06-30", "C-1"));
        try (Ledger faked = Ledger.of(events)) {
            assertThat(Views.of(faked).facts().facts(faked.now()))
                    .extracting(Fact::kind)
                    .containsExactly("问题登记", "问题销号", Counting.WITHDRAWAL, "虚假整改");
        }
    }

    @Test
    void the_person_is_who_held_the_office_on_the_day_even_if_recorded_later() {
        assertThat(facts.facts(ledger.now()))
                .filteredOn(fact -> fact.kind().equals("整改巩固"))
                .extracting(Fact::person)
                .containsExactly("li");
        try (Ledger late = new Ledger()) {
            late.record(Year.organisation().subList(0, 3).toArray(DomainEvent[]::new));
            late.record(registered("P-1", ONE, "03-01", "04-29"));
            late.record(new SecretaryAppointed(ONE, WANG, CLERK, day("01-01")));
            late.keep();
            Facts read = Views.of(late).facts();
            assertThat(read.facts(late.now())).extracting(Fact::person).containsExactly("wang");
            assertThat(read.facts(late.asOf(4))).extracting(Fact::person).containsExactly("");
        }
    }

    private List<Fact> held(Asked asked, String kind) {
        List<Fact> known = facts.facts(asked);
        Set<String> withdrawn = known.stream()
                .filter(fact -> fact.withdraws().isPresent())
                .map(fact -> fact.community() + "@" + fact.withdraws().getAsLong())
                .collect(Collectors.toSet());
        return known.stream()
                .filter(fact -> fact.kind().equals(kind))
                .filter(fact -> !withdrawn.contains(fact.community() + "@" + fact.position()))
                .toList();
    }

    @Test
    void an_appeal_that_is_upheld_takes_back_what_its_event_counted_from_that_day_on() {
        List<DomainEvent> year = Year.whole();
        long notice = Year.position(year, SupervisionNoticeIssued.class);
        assertThat(facts.facts(ledger.now()))
                .filteredOn(
                        fact -> fact.withdraws().isPresent() && fact.withdraws().getAsLong() == notice)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.community()).isEqualTo(TWO.value());
                    assertThat(fact.occurredOn()).isEqualTo(day("04-25"));
                    assertThat(fact.position()).isEqualTo(Year.position(year, AppealUpheld.class));
                });
    }

    @Test
    void an_appeal_settled_by_a_correction_takes_back_nothing_more() {
        Disputed notice = new Disputed(Disputed.Register.PROBLEM, "P-1", 2, day("05-05"));
        AppealId appeal = AppealId.of(ONE, 2);
        try (Ledger corrected = Ledger.of(List.of(
                registered("P-1", ONE, "03-01", "04-29"),
                new SupervisionNoticeIssued(problem("P-1"), SupervisionLevel.RED, "拖延", CLERK, day("05-05")),
                new AppealRaised(appeal, ONE, notice, "不是拖延", Optional.empty(), WANG, day("05-06")),
                new AppealUpheld(appeal, ONE, notice, Optional.of(3L), "已更正", APPROVER, day("05-07"))))) {
            assertThat(Views.of(corrected).facts().facts(corrected.now()))
                    .allSatisfy(fact -> assertThat(fact.withdraws()).isEmpty());
        }
    }
}
