package mingjing.command.contest;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;
import static mingjing.command.contest.ContestStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Reason;
import mingjing.command.appeal.RaiseAppeal;
import mingjing.command.appeal.UpholdAppeal;
import mingjing.command.contest.RevealMarks.Envelope;
import mingjing.events.appeal.AppealEvent.AppealRaised;
import mingjing.events.appeal.AppealEvent.AppealUpheld;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.contest.ContestEvent.*;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Official;
import mingjing.events.contest.PledgeEvent.*;
import mingjing.events.contest.PledgeId;
import mingjing.events.contest.Segment;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rules.RuleBookId;
import org.junit.jupiter.api.Test;

public class ContestsTest {
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final LocalDate AFTERWARDS = APPEALS_UNTIL.plusDays(1);
    private static final Disputed MARK =
            new Disputed(Disputed.Register.MARK, new MarkId(C, EAST, JUDGE).toString(), 40, DAY);
    private static final AppealRaised DISPUTED =
            new AppealRaised(AppealId.of(EAST, 40), EAST, MARK, "听错了", Optional.empty(), EAST_SECRETARY, DAY);
    private static final PledgeId PLEDGE = new PledgeId("CN-1");
    private static final LocalDate DUE = LocalDate.of(2023, 6, 30);
    private static final PledgeMade MADE = new PledgeMade(PLEDGE, C, EAST, EAST_SECRETARY, "建日间照料中心", DUE, CLERK, DAY);

    @Test
    public void a_contest_is_opened_once() {
        OpenContest order = new OpenContest(C, "比武", "2022", new RuleBookId("细则@1"), 50, FULL, 5, 3, CLERK, DAY);
        given().when(order).then(opened());
        given(opened()).when(order).thenRefused(Reason.NUMBER_TAKEN);
    }

    @Test
    public void the_secretary_in_office_enters_for_a_community_once() {
        EnterSecretary order = new EnterSecretary(C, EAST, CLERK, DAY);
        given(units(), opened()).when(order).then(entered(EAST));
        given(units()).when(order).thenRefused(Reason.UNKNOWN_CONTEST);
        given(units(), opened(), entered(EAST)).when(order).thenRefused(Reason.ALREADY_ENTERED);
        given(UNITS, opened()).when(order).thenRefused(Reason.NO_SECRETARY);
        given(units(), opened()).when(new EnterSecretary(C, STREET, CLERK, DAY)).thenRefused(Reason.NOT_A_COMMUNITY);
        given(units(), opened(), sworn(EAST_SECRETARY, WEST)).when(order).thenRefused(Reason.HAS_A_PART);
        given(units(), onStage()).when(order).thenRefused(Reason.CONTEST_ELSEWHERE);
    }

    @Test
    public void a_secretary_may_withdraw_until_the_marks_are_known() {
        WithdrawSecretary order = new WithdrawSecretary(C, EAST, "因病", CLERK, DAY);
        given(onStage()).when(order).then(new SecretaryWithdrawn(C, EAST, "因病", CLERK, DAY));
        given(opened()).when(order).thenRefused(Reason.NOT_ENTERED);
        given(marked()).when(order).thenRefused(Reason.CONTEST_ELSEWHERE);
    }

    @Test
    public void nobody_has_two_parts() {
        given(opened()).when(swear(JUDGE)).then(sworn(JUDGE, STREET));
        given(opened(), entered(EAST)).when(swear(EAST_SECRETARY)).thenRefused(Reason.HAS_A_PART);
        given(opened(), sworn(JUDGE, STREET)).when(swear(JUDGE)).thenRefused(Reason.HAS_A_PART);
        given(opened()).when(new SwearInJudge(C, JUDGE, List.of(), CLERK, DAY)).thenRefused(Reason.JUDGE_WITHOUT_UNIT);
        given(opened())
                .when(appoint(Official.TELLER, TELLER))
                .then(new OfficialAppointed(C, Official.TELLER, TELLER, CLERK, DAY));
        given(opened(), sworn(JUDGE, STREET))
                .when(appoint(Official.TELLER, JUDGE))
                .thenRefused(Reason.HAS_A_PART);
    }

    @Test
    public void the_order_follows_from_the_seed_once_all_are_there() {
        DrawOrder order = new DrawOrder(C, "八月十五", CLERK, DAY);
        given(gathered()).when(order).then(drawn());
        given(opened(), entered(EAST)).when(order).thenRefused(Reason.TOO_FEW_ENTRANTS);
        given(opened(), entered(EAST), entered(WEST)).when(order).thenRefused(Reason.TOO_FEW_JUDGES);
        given(gathered().subList(0, 8)).when(order).thenRefused(Reason.OFFICIALS_MISSING);
        given(onStage()).when(order).thenRefused(Reason.CONTEST_ELSEWHERE);
    }

    @Test
    public void entrants_are_called_in_order_segment_after_segment() {
        given(onStage())
                .when(begin(first(), Segment.PRESENT_RESULTS))
                .then(new SegmentBegun(C, first(), Segment.PRESENT_RESULTS, CLERK, DAY));
        given(onStage()).when(begin(second(), Segment.PRESENT_RESULTS)).thenRefused(Reason.NOT_NEXT);
        given(onStage()).when(begin(first(), Segment.PLEDGE)).thenRefused(Reason.NOT_NEXT);
        given(onStage(), spoken(first()))
                .when(begin(second(), Segment.PRESENT_RESULTS))
                .then(new SegmentBegun(C, second(), Segment.PRESENT_RESULTS, CLERK, DAY));
        given(onStage(), spoken(first()), spoken(second()))
                .when(begin(second(), Segment.PLEDGE))
                .thenRefused(Reason.NOBODY_WAITS);
    }

    @Test
    public void a_judge_seals_marks_when_the_turn_is_over_and_never_for_the_own_unit() {
        given(onStage(), spoken(EAST)).when(seal(EAST, JUDGE, GOOD)).then(sealed(EAST, JUDGE));
        given(onStage(), spoken(EAST), sealed(EAST, JUDGE))
                .when(seal(EAST, JUDGE, GOOD))
                .then(sealed(EAST, JUDGE));
        given(onStage(), spoken(EAST)).when(seal(EAST, INSIDER, GOOD)).thenRefused(Reason.JUDGE_OF_SAME_UNIT);
        given(onStage(), spoken(WEST)).when(seal(WEST, INSIDER, GOOD)).then(sealed(WEST, INSIDER));
        given(onStage(), spoken(EAST)).when(seal(EAST, CLERK, GOOD)).thenRefused(Reason.NOT_A_JUDGE);
        given(onStage()).when(seal(EAST, JUDGE, GOOD)).thenRefused(Reason.TURN_NOT_OVER);
        given(onStage(), spoken(EAST))
                .when(seal(EAST, JUDGE, marks(31, 0, 0, 0)))
                .thenRefused(Reason.MARKS_OUT_OF_RANGE);
        given(onStage(), spoken(EAST), allSealed(EAST), allRevealed(EAST))
                .when(seal(EAST, JUDGE, BETTER))
                .thenRefused(Reason.MARKS_REVEALED);
        given(onStage(), spoken(EAST), recused(EAST, JUDGE))
                .when(seal(EAST, JUDGE, GOOD))
                .thenRefused(Reason.NOT_IN_THE_JURY);
    }

    @Test
    public void a_judge_may_step_aside_until_the_marks_are_known() {
        RecuseJudge order = new RecuseJudge(C, EAST, JUDGE, "亲属", CLERK, DAY);
        given(onStage(), sealed(EAST, JUDGE)).when(order).then(recused(EAST, JUDGE));
        given(onStage(), recused(EAST, JUDGE)).when(order).thenRefused(Reason.NOT_IN_THE_JURY);
        given(onStage(), spoken(EAST), allSealed(EAST), allRevealed(EAST))
                .when(order)
                .thenRefused(Reason.MARKS_REVEALED);
    }

    @Test
    public void all_seals_are_opened_at_once_by_the_scrutineer_and_only_as_they_were_made() {
        given(onStage(), spoken(EAST), allSealed(EAST))
                .when(reveal(SCRUTINEER, GOOD))
                .then(allRevealed(EAST).toArray(MarksRevealed[]::new));
        given(onStage(), spoken(EAST), allSealed(EAST))
                .when(reveal(CLERK, GOOD))
                .thenRefused(Reason.NOT_THE_OFFICIAL);
        given(onStage(), spoken(EAST), allSealed(EAST))
                .when(reveal(SCRUTINEER, BETTER))
                .thenRefused(Reason.SEAL_BROKEN);
        given(onStage(), spoken(EAST), sealed(EAST, JUDGE))
                .when(reveal(SCRUTINEER, GOOD))
                .thenRefused(Reason.SEALS_MISSING);
        given(onStage(), spoken(EAST), allSealed(EAST), allRevealed(EAST))
                .when(reveal(SCRUTINEER, GOOD))
                .thenRefused(Reason.MARKS_REVEALED);
    }

    @Test
    public void revealed_marks_change_only_by_a_correction_of_the_teller() {
        given(marked())
                .when(correct(TELLER, BETTER))
                .then(new MarksCorrected(C, EAST, JUDGE, BETTER, "誊错", TELLER, DAY));
        given(marked()).when(correct(SCRUTINEER, BETTER)).thenRefused(Reason.NOT_THE_OFFICIAL);
        given(marked()).when(correct(TELLER, GOOD)).thenRefused(Reason.MARKS_UNCHANGED);
        given(marked()).when(correct(TELLER, marks(30, 30, 15, 30))).thenRefused(Reason.MARKS_OUT_OF_RANGE);
        given(onStage(), spoken(EAST), allSealed(EAST))
                .when(correct(TELLER, BETTER))
                .thenRefused(Reason.NOT_REVEALED);
    }

    @Test
    public void both_officials_confirm_what_they_saw_before_the_result_is_announced() {
        String seen = digest(marked());
        given(marked()).when(sign(Official.TELLER, seen, TELLER)).then(signed(Official.TELLER));
        given(marked()).when(sign(Official.TELLER, HASH, TELLER)).thenRefused(Reason.MARKS_CHANGED);
        given(marked()).when(sign(Official.TELLER, seen, SCRUTINEER)).thenRefused(Reason.NOT_THE_OFFICIAL);
        given(onStage()).when(sign(Official.TELLER, seen, TELLER)).thenRefused(Reason.CONTEST_ELSEWHERE);
        AnnounceResult announce = new AnnounceResult(C, CLERK, DAY);
        given(confirmed()).when(announce).then(new ResultAnnounced(C, APPEALS_UNTIL, CLERK, DAY));
        given(marked(), signed(Official.TELLER)).when(announce).thenRefused(Reason.NOT_COUNTERSIGNED);
        given(confirmed(), corrected()).when(announce).thenRefused(Reason.NOT_COUNTERSIGNED);
    }

    @Test
    public void the_result_is_sealed_when_nobody_can_dispute_it_any_more() {
        given(announced())
                .when(new SealResult(C, 50, HASH, APPROVER, AFTERWARDS))
                .then(new ResultSealed(C, 50, HASH, APPROVER, AFTERWARDS));
        given(announced())
                .when(new SealResult(C, 50, HASH, APPROVER, APPEALS_UNTIL))
                .thenRefused(Reason.APPEALS_POSSIBLE);
        given(announced(), DISPUTED)
                .when(new SealResult(C, 50, HASH, APPROVER, AFTERWARDS))
                .thenRefused(Reason.APPEALS_OPEN);
        given(announced(), corrected())
                .when(new SealResult(C, 50, HASH, APPROVER, AFTERWARDS))
                .thenRefused(Reason.CONTEST_ELSEWHERE);
    }

    @Test
    public void marks_are_disputed_while_the_result_is_announced_and_corrected_before_the_appeal_is_upheld() {
        RaiseAppeal raise = new RaiseAppeal(EAST, MARK, "听错了", Optional.empty(), EAST_SECRETARY, DAY);
        given(announced()).when(raise).then(DISPUTED);
        given(marked()).when(raise).thenRefused(Reason.NOT_APPEALABLE);
        given(announced())
                .when(new RaiseAppeal(EAST, MARK, "听错了", Optional.empty(), EAST_SECRETARY, AFTERWARDS))
                .thenRefused(Reason.NOT_APPEALABLE);
        given(announced(), DISPUTED)
                .when(new UpholdAppeal(DISPUTED.appealId(), Optional.empty(), "属实", APPROVER, DAY))
                .thenRefused(Reason.CORRECT_FIRST);
        given(announced(), DISPUTED)
                .when(new UpholdAppeal(DISPUTED.appealId(), Optional.of(60L), "属实", APPROVER, DAY))
                .then(new AppealUpheld(DISPUTED.appealId(), EAST, MARK, Optional.of(60L), "属实", APPROVER, DAY));
    }

    @Test
    public void a_pledge_is_made_on_the_stage_and_followed_to_its_end() {
        given(onStage(), spoken(EAST)).when(pledge(DUE)).then(MADE);
        given(onStage(), spoken(EAST), MADE).when(pledge(DUE)).thenRefused(Reason.NUMBER_TAKEN);
        given(onStage()).when(pledge(DUE)).thenRefused(Reason.PLEDGE_TOO_EARLY);
        given(onStage(), spoken(EAST)).when(pledge(DAY)).thenRefused(Reason.DEADLINE_BEFORE_START);
        given(onStage(), spoken(EAST)).when(pledge(DAY.plusYears(3))).thenRefused(Reason.DEADLINE_TOO_FAR);
        AdvancePledge advance = new AdvancePledge(PLEDGE, "已选址", HELPER, DAY);
        PledgeAdvanced advanced = new PledgeAdvanced(PLEDGE, EAST, "已选址", HELPER, DAY);
        given(MADE).when(advance).then(advanced);
        given().when(advance).thenRefused(Reason.UNKNOWN_PLEDGE);
        given(MADE, advanced).when(keep(VERIFIER)).then(new PledgeKept(PLEDGE, EAST, "验收单", VERIFIER, DAY));
        given(MADE, advanced).when(keep(HELPER)).thenRefused(Reason.DOER_MAY_NOT_VERIFY);
        given(MADE).when(keep(EAST_SECRETARY)).thenRefused(Reason.DOER_MAY_NOT_VERIFY);
        MissPledge miss = new MissPledge(PLEDGE, "资金未到位", VERIFIER, DAY);
        PledgeMissed missed = new PledgeMissed(PLEDGE, EAST, "资金未到位", VERIFIER, DAY);
        given(MADE).when(miss).then(missed);
        given(MADE, missed).when(miss).thenRefused(Reason.PLEDGE_ENDED);
        given(MADE, missed).when(advance).thenRefused(Reason.PLEDGE_ENDED);
    }

    @Test
    public void no_step_comes_on_a_day_before_the_last() {
        given(announced())
                .when(new CorrectMarks(C, EAST, JUDGE, BETTER, "誊错", TELLER, FIRST))
                .thenRefused(Reason.DAY_BEFORE_LAST_STEP);
        given().when(new AnnounceResult(new ContestId("无"), CLERK, DAY)).thenRefused(Reason.UNKNOWN_CONTEST);
    }

    private static SwearInJudge swear(PersonId judge) {
        return new SwearInJudge(C, judge, List.of(STREET), CLERK, DAY);
    }

    private static AppointOfficial appoint(Official office, PersonId person) {
        return new AppointOfficial(C, office, person, CLERK, DAY);
    }

    private static JudgeRecused recused(UnitId unit, PersonId judge) {
        return new JudgeRecused(C, unit, judge, "亲属", CLERK, DAY);
    }

    private static BeginSegment begin(UnitId unit, Segment segment) {
        return new BeginSegment(C, unit, segment, CLERK, DAY);
    }

    private static SealMarks seal(UnitId unit, PersonId judge, Marks marks) {
        return new SealMarks(C, unit, marks, SALT, judge, DAY);
    }

    private static RevealMarks reveal(PersonId by, Marks marks) {
        List<Envelope> envelopes = jury(EAST).stream()
                .map(judge -> new Envelope(judge, marks, SALT))
                .toList();
        return new RevealMarks(C, EAST, envelopes, by, DAY);
    }

    private static CorrectMarks correct(PersonId by, Marks marks) {
        return new CorrectMarks(C, EAST, JUDGE, marks, "誊错", by, DAY);
    }

    private static MarksCorrected corrected() {
        return new MarksCorrected(C, EAST, JUDGE, BETTER, "誊错", TELLER, DAY);
    }

    private static CountersignMarks sign(Official office, String digest, PersonId by) {
        return new CountersignMarks(C, office, digest, by, DAY);
    }

    private static MakePledge pledge(LocalDate due) {
        return new MakePledge(PLEDGE, C, EAST, "建日间照料中心", due, CLERK, DAY);
    }

    private static KeepPledge keep(PersonId by) {
        return new KeepPledge(PLEDGE, "验收单", by, DAY);
    }
}
