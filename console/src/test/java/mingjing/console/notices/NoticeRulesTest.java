package mingjing.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.console.security.Role;
import mingjing.events.DomainEvent;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.PledgeId;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.query.Decoded;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.board.Item;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.UnitHistory;
import mingjing.rules.Moment;
import mingjing.store.Recorded;
import org.junit.jupiter.api.Test;

/** Problem P of the estate X, which lies in the community SQ under the office JD, is due on Thursday 30 June 2022. */
class NoticeRulesTest {
    private static final LocalDate REGISTERED = LocalDate.of(2022, 6, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2022, 6, 30);
    private static final LocalDate FRIDAY = LocalDate.of(2022, 7, 1);
    private static final ProblemId P = new ProblemId("P-1");
    private static final UnitId TOP = new UnitId("JD");
    private static final UnitId COMMUNITY = new UnitId("SQ");
    private static final UnitId ESTATE = new UnitId("X");
    private static final PersonId OWNER = new PersonId("J-03");
    private static final PersonId SECRETARY = new PersonId("S-01");
    private static final PersonId VERIFIER = new PersonId("H-01");
    private static final NoticeRules RULES = NoticeRules.standard(5);

    private static final List<Reader> READERS = List.of(
            new Reader("owner", Role.CLERK, OWNER, COMMUNITY),
            new Reader("secretary", Role.SECRETARY, SECRETARY, COMMUNITY),
            new Reader("neighbour", Role.SECRETARY, new PersonId("S-02"), new UnitId("SQ-02")),
            new Reader("leader", Role.LEADER, new PersonId("L-01"), TOP),
            new Reader("approver", Role.APPROVER, new PersonId("P-01"), TOP),
            new Reader("operator", Role.OPERATOR, new PersonId("O-01"), TOP));

    private final List<DomainEvent> happened = new ArrayList<>(List.of(
            new ProblemRegistered(P, "路灯不亮", "来信", Handling.FIX_BY_DEADLINE, ESTATE, TOP, DEADLINE, OWNER, REGISTERED),
            new ProblemAcknowledged(P, OWNER, REGISTERED)));

    private Map<String, Set<Notice>> on(LocalDate day) {
        return RULES.due(standing(day, List.of(), List.of(), List.of()), READERS);
    }

    private Standing standing(
            LocalDate day, List<AppealRegister.Row> appeals, List<PledgeRegister.Row> pledges, List<Notice> stopped) {
        return new Standing(day, chart(day), List.of(item(day)), appeals, pledges, List.of(), stopped);
    }

    private Item item(LocalDate day) {
        Optional<Item> item = Optional.empty();
        for (DomainEvent event : happened) {
            item = Item.FOLD.step().after(item, new Decoded(recorded(event), event));
        }
        return item.orElseThrow().lit(LightRule.standard(), day);
    }

    private static Recorded recorded(DomainEvent event) {
        return new Recorded(
                1, "e", "t", 1, List.of(), event.occurredOn(), java.time.Instant.EPOCH, "a", "c", new byte[0]);
    }

    private static Chart chart(LocalDate day) {
        return Chart.of(
                List.of(
                        unit(TOP, OrgLevel.SUBDISTRICT_COMMITTEE, Optional.empty()),
                        unit(COMMUNITY, OrgLevel.COMMUNITY_COMMITTEE, Optional.of(TOP)),
                        unit(ESTATE, OrgLevel.ESTATE_BRANCH, Optional.of(COMMUNITY))),
                new Moment(1, day));
    }

    private static UnitHistory unit(UnitId unit, OrgLevel level, Optional<UnitId> parent) {
        return new UnitHistory(
                unit,
                level,
                parent,
                0,
                LocalDate.of(2020, 1, 1),
                List.of(new UnitHistory.Name(unit.value(), LocalDate.of(2020, 1, 1))),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> ids(Map<String, Set<Notice>> told, String account) {
        return told.getOrDefault(account, Set.of()).stream().map(Notice::id).toList();
    }

    @Test
    void nobody_is_told_of_a_problem_that_has_time() {
        assertThat(on(REGISTERED)).isEmpty();
    }

    @Test
    void a_yellow_light_is_told_to_the_owner_and_to_the_secretary_above_the_unit_with_one_id_on_every_day() {
        Map<String, Set<Notice>> told = on(DEADLINE);
        assertThat(told.keySet()).containsExactly("owner", "secretary");
        assertThat(ids(told, "owner")).containsExactly("NEAR_DUE:P-1:2022-06-30");
        assertThat(on(DEADLINE.minusDays(1))).isEqualTo(told);
    }

    @Test
    void an_extension_is_another_occasion() {
        happened.add(new DeadlineExtended(P, FRIDAY.plusDays(7), "供货", VERIFIER, DEADLINE));
        assertThat(ids(on(FRIDAY.plusDays(7)), "owner")).containsExactly("NEAR_DUE:P-1:2022-07-08");
    }

    @Test
    void a_red_light_goes_one_level_up_with_every_five_working_days() {
        assertThat(ids(on(FRIDAY), "secretary")).containsExactly("OVERDUE:P-1:2022-06-30");
        LocalDate fifth = RULES.calendar().plus(DEADLINE, 5);
        assertThat(ids(on(fifth.minusDays(1)), "secretary")).hasSize(1);
        assertThat(ids(on(fifth), "secretary")).containsExactly("OVERDUE:P-1:2022-06-30", "ESCALATED:P-1:2022-06-30+5");
        assertThat(ids(on(fifth), "leader")).isEmpty();
        LocalDate tenth = RULES.calendar().plus(DEADLINE, 10);
        assertThat(ids(on(tenth), "leader")).containsExactly("ESCALATED:P-1:2022-06-30+10");
        LocalDate long_after = RULES.calendar().plus(DEADLINE, 60);
        assertThat(on(long_after)).as("above the top there is nobody").isEqualTo(on(tenth));
    }

    @Test
    void what_comes_back_from_a_check_and_what_higher_up_insists_on_is_told_until_it_is_done() {
        happened.add(new SupervisionNoticeIssued(P, SupervisionLevel.BLUE, "慢", VERIFIER, REGISTERED.plusDays(2)));
        happened.add(new ProblemReturned(P, VERIFIER, "灯仍不亮", List.of(), REGISTERED.plusDays(3)));
        assertThat(ids(on(REGISTERED.plusDays(3)), "owner")).containsExactly("RETURNED:P-1:1", "SUPERVISED:P-1:1");
        happened.add(new ProblemClosed(P, VERIFIER, List.of("照片"), REGISTERED.plusDays(9)));
        assertThat(on(REGISTERED.plusDays(9))).isEmpty();
    }

    @Test
    void an_appeal_is_told_to_those_who_may_decide_and_its_outcome_to_who_raised_it() {
        AppealRegister.Row waits = new AppealRegister.Row(
                new AppealId("S-1"),
                COMMUNITY,
                new Disputed(Disputed.Register.PROBLEM, "P-1", 7, REGISTERED),
                "已按时",
                SECRETARY,
                REGISTERED,
                AppealRegister.Status.WAITS,
                Optional.empty(),
                Optional.empty(),
                9);
        Map<String, Set<Notice>> told = RULES.due(standing(REGISTERED, List.of(waits), List.of(), List.of()), READERS);
        assertThat(told.keySet()).containsExactly("approver", "leader");
        AppealRegister.Row upheld = new AppealRegister.Row(
                waits.number(),
                COMMUNITY,
                waits.disputed(),
                "已按时",
                SECRETARY,
                REGISTERED,
                AppealRegister.Status.UPHELD,
                Optional.empty(),
                Optional.of(new AppealRegister.Outcome(VERIFIER, REGISTERED, "属实")),
                10);
        Standing decided = standing(REGISTERED, List.of(upheld), List.of(), List.of());
        assertThat(ids(RULES.due(decided, READERS), "secretary")).containsExactly("APPEAL_DECIDED:S-1:UPHELD");
        assertThat(RULES.due(standing(REGISTERED.plusDays(31), List.of(upheld), List.of(), List.of()), READERS))
                .allSatisfy((_, notices) ->
                        assertThat(notices).extracting(Notice::kind).doesNotContain(NoticeKind.APPEAL_DECIDED));
    }

    @Test
    void a_pledge_is_told_a_working_week_ahead_and_when_its_day_has_passed() {
        PledgeRegister.Row pledge = new PledgeRegister.Row(
                new PledgeId("CN-1"),
                new ContestId("DBW-1"),
                COMMUNITY,
                SECRETARY,
                "装灯",
                REGISTERED,
                LocalDate.of(2022, 6, 17),
                "",
                Optional.empty(),
                3);
        assertThat(pledged(pledge, LocalDate.of(2022, 6, 9))).isEmpty();
        assertThat(pledged(pledge, LocalDate.of(2022, 6, 10))).containsExactly("PLEDGE_NEAR_DUE:CN-1:2022-06-17");
        assertThat(pledged(pledge, LocalDate.of(2022, 6, 18))).containsExactly("PLEDGE_OVERDUE:CN-1:2022-06-17");
    }

    private List<String> pledged(PledgeRegister.Row pledge, LocalDate day) {
        return ids(RULES.due(standing(day, List.of(), List.of(pledge), List.of()), READERS), "secretary");
    }

    @Test
    void the_operator_is_told_what_has_stopped_and_nothing_of_the_offices_work() {
        Notice stopped = new Notice(NoticeKind.WEBHOOK_STOPPED, "W-1", "1", "", "2022-06-30", "/operations/webhooks");
        Standing late = standing(FRIDAY, List.of(), List.of(), List.of(stopped));
        assertThat(RULES.due(late, READERS).get("operator")).containsExactly(stopped);
    }
}
