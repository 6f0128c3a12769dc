package mingjing.console.security;

import java.util.Map;
import java.util.Set;
import mingjing.command.Command;
import mingjing.command.activity.*;
import mingjing.command.appeal.*;
import mingjing.command.concern.*;
import mingjing.command.contest.*;
import mingjing.command.imports.MapHeaders;
import mingjing.command.organisation.*;
import mingjing.command.rectification.*;
import mingjing.command.report.*;
import mingjing.command.rules.*;
import mingjing.command.study.*;
import mingjing.command.supervision.*;
import mingjing.command.visit.*;

/** Which orders a role may give. */
final class Orders {
    private static final Map<Role, Set<Class<? extends Command>>> BY_ROLE = Map.of(
            Role.LEADER,
            Set.of(
                    IssueSupervisionNotice.class,
                    SendReminder.class,
                    RecordSiteVisit.class,
                    CorrectSiteVisit.class,
                    DraftRuleBook.class,
                    ReviewRuleBook.class,
                    PublishRuleBook.class,
                    DiscardDraft.class,
                    UpholdAppeal.class,
                    RejectAppeal.class,
                    SealMarks.class,
                    RevealMarks.class,
                    CorrectMarks.class,
                    CountersignMarks.class,
                    AnnounceResult.class,
                    KeepPledge.class,
                    MissPledge.class,
                    IssueDutyReport.class,
                    AnnounceRevisitSample.class),
            Role.SECRETARY,
            Set.of(
                    AcknowledgeProblem.class,
                    PlanMeasures.class,
                    ReportProgress.class,
                    CompleteMeasure.class,
                    RequestClosure.class,
                    RecordStudySession.class,
                    CorrectStudySession.class,
                    RaiseAppeal.class,
                    WithdrawAppeal.class,
                    RecordActivity.class,
                    CorrectActivity.class,
                    CollectConcern.class,
                    AnalyseConcern.class,
                    RegisterConcern.class,
                    HandleConcern.class,
                    ReferConcern.class,
                    ConcludeReferral.class,
                    ReportBack.class,
                    AdvancePledge.class,
                    AnswerQuestion.class),
            Role.CLERK,
            Set.of(
                    RegisterProblem.class,
                    CorrectProblem.class,
                    AcknowledgeProblem.class,
                    PlanMeasures.class,
                    ReportProgress.class,
                    CompleteMeasure.class,
                    RequestClosure.class,
                    PubliciseClosure.class,
                    SendReminder.class,
                    RecordStudySession.class,
                    CorrectStudySession.class,
                    WithdrawStudySession.class,
                    RecordSiteVisit.class,
                    CorrectSiteVisit.class,
                    WithdrawSiteVisit.class,
                    RecordActivity.class,
                    CorrectActivity.class,
                    WithdrawActivity.class,
                    CollectConcern.class,
                    AnalyseConcern.class,
                    RegisterConcern.class,
                    HandleConcern.class,
                    ReferConcern.class,
                    ConcludeReferral.class,
                    ReportBack.class,
                    MergeConcern.class,
                    WithdrawConcern.class,
                    MapHeaders.class,
                    DraftRuleBook.class,
                    ReviewRuleBook.class,
                    DiscardDraft.class,
                    OpenContest.class,
                    EnterSecretary.class,
                    WithdrawSecretary.class,
                    SwearInJudge.class,
                    AppointOfficial.class,
                    RecuseJudge.class,
                    DrawOrder.class,
                    BeginSegment.class,
                    MakePledge.class,
                    AdvancePledge.class),
            Role.VERIFIER,
            Set.of(
                    StartVerification.class,
                    VerifyClosure.class,
                    ReturnForRework.class,
                    RevisitProblem.class,
                    SustainProblem.class,
                    ReopenProblem.class,
                    AskSatisfaction.class,
                    ReworkConcern.class,
                    SealMarks.class,
                    RevealMarks.class,
                    CorrectMarks.class,
                    CountersignMarks.class,
                    KeepPledge.class,
                    MissPledge.class,
                    DrawRevisitSample.class),
            Role.APPROVER,
            Set.of(
                    PubliciseClosure.class,
                    IssueSupervisionNotice.class,
                    SendReminder.class,
                    CloseProblem.class,
                    ExtendDeadline.class,
                    PauseClock.class,
                    ResumeClock.class,
                    ShelveProblem.class,
                    UnshelveProblem.class,
                    MakeLongTerm.class,
                    TransferProblem.class,
                    MergeProblem.class,
                    WithdrawProblem.class,
                    EstablishUnit.class,
                    RenameUnit.class,
                    MergeUnit.class,
                    DissolveUnit.class,
                    AppointSecretary.class,
                    RelieveSecretary.class,
                    DefineKind.class,
                    MapHeaders.class,
                    AppraiseConcern.class,
                    DefineFigures.class,
                    DefineNorms.class,
                    ReviewRuleBook.class,
                    PublishRuleBook.class,
                    DiscardDraft.class,
                    UpholdAppeal.class,
                    RejectAppeal.class,
                    SealMarks.class,
                    RevealMarks.class,
                    CorrectMarks.class,
                    CountersignMarks.class,
                    AnnounceResult.class,
                    SealResult.class,
                    KeepPledge.class,
                    MissPledge.class,
                    DefineTemplate.class,
                    IssueDutyReport.class,
                    AnnounceRevisitSample.class),
            Role.JUDGE,
            Set.of(SealMarks.class),
            Role.AUDITOR,
            Set.of(),
            Role.OPERATOR,
            Set.of());

    private Orders() {}

    /** Marking is all that a judge does; whatever else is ordered needs more. */
    static Permission permission(Class<?> order) {
        return order == SealMarks.class ? Permission.MARK : Permission.ORDER;
    }

    static Set<Class<? extends Command>> of(Role role) {
        return BY_ROLE.getOrDefault(role, Set.of());
    }
}
