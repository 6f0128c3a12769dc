package mingjing.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjing.events.access.AccessEvent.AccessDenied;
import mingjing.events.access.AccessEvent.RightsGiven;
import mingjing.events.access.AccessEvent.RightsTaken;
import mingjing.events.access.AccessEvent.SignInLocked;
import mingjing.events.access.AccessEvent.SignedIn;
import mingjing.events.access.AccessEvent.TableExported;
import mingjing.events.access.AccessEvent.TokenIssued;
import mingjing.events.access.AccessEvent.TokenRevoked;
import mingjing.events.access.Entrance;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityEvent.*;
import mingjing.events.activity.ActivityId;
import mingjing.events.appeal.AppealEvent.*;
import mingjing.events.appeal.AppealId;
import mingjing.events.appeal.Disputed;
import mingjing.events.catalogue.CatalogueEvent.*;
import mingjing.events.catalogue.FieldType;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernTerm;
import mingjing.events.concern.Grade;
import mingjing.events.concern.Line;
import mingjing.events.concern.Urgency;
import mingjing.events.contest.ContestEvent.*;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Official;
import mingjing.events.contest.PledgeEvent.*;
import mingjing.events.contest.PledgeId;
import mingjing.events.contest.Segment;
import mingjing.events.imports.ImportEvent.HeadersMapped;
import mingjing.events.ledger.LedgerEvent.EpochOpened;
import mingjing.events.organisation.OrgEvent.*;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.events.report.ReportEvent.*;
import mingjing.events.report.StatedFigure;
import mingjing.events.rules.RuleBookEvent.*;
import mingjing.events.rules.RuleBookId;
import mingjing.events.study.StudyEvent.*;
import mingjing.events.study.StudyForm;
import mingjing.events.study.StudyId;
import mingjing.events.study.StudySession;
import mingjing.events.supervision.Population;
import mingjing.events.supervision.QuestionEvent.QuestionAnswered;
import mingjing.events.supervision.QuestionId;
import mingjing.events.supervision.SampleDraw;
import mingjing.events.supervision.SampleEvent.*;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;
import mingjing.events.visit.PersonalDuty;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent.*;
import mingjing.events.visit.VisitId;

/** One example of every event, every component filled: what the golden files were written from. */
public final class Samples {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2022, 6, 30);
    private static final ProblemId P = new ProblemId("P-2022-017");
    private static final MeasureId M = new MeasureId("C-2022-017-1");
    private static final UnitId UNIT = new UnitId("SQ-01");
    private static final UnitId OTHER = new UnitId("SQ-02");
    private static final PersonId CLERK = new PersonId("clerk");
    private static final PersonId OWNER = new PersonId("owner");
    private static final PersonId VERIFIER = new PersonId("verifier");
    private static final PersonId APPROVER = new PersonId("approver");
    private static final StudyId STUDY = new StudyId("X-2022-003");
    private static final VisitId VISIT = new VisitId("Z-2022-0412");

    private static final RuleBookId BOOK = new RuleBookId("大比武@2022.1");
    private static final SampleId SAMPLE = new SampleId("CY-2022-001");
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Disputed DISPUTED = new Disputed(Disputed.Register.PROBLEM, P.value(), 150, DAY);
    private static final AppealId APPEAL = AppealId.of(UNIT, 150);
    private static final ContestId CONTEST = new ContestId("DBW-2022");
    private static final PledgeId PLEDGE = new PledgeId("CN-2022-003");
    private static final Marks MARKS = new Marks(new TreeMap<>(Map.of(
            Segment.PRESENT_RESULTS, 28500, Segment.NAME_GAPS, 17000, Segment.REFLECT, 16000, Segment.PLEDGE, 27500)));

    private static final StudySession SESSION =
            new StudySession(DAY, UNIT, StudyForm.FIRST_AGENDA_ITEM, "作风建设年", "专题学习", "学习材料第三章", OWNER, 12, "定了三件事");

    private static final KindId SERVICE = new KindId("ServiceRendered");
    private static final ActivityId ACTIVITY = new ActivityId("FW-2022-003");
    private static final Kind SERVICES = new Kind(
            "为民服务",
            3,
            "FW",
            "五种服务",
            List.of(
                    new KindField("方式", FieldType.CHOICE, "", List.of("组团", "上门"), true),
                    new KindField("服务人次", FieldType.AMOUNT, "人次", List.of(), true),
                    new KindField("经办", FieldType.PERSON, "", List.of(), false)));
    private static final Activity RENDERED = new Activity(
            DAY,
            UNIT,
            new TreeMap<>(Map.of("方式", "上门")),
            new TreeMap<>(Map.of("服务人次", Amount.parse("120余"))),
            new TreeMap<>(Map.of("经办", CLERK)),
            new TreeMap<>(Map.of("说明", "送药到家")));

    private static final ConcernId CONCERN = new ConcernId("S-2022-017");
    private static final SiteVisit TOUR = new SiteVisit(
            OWNER,
            DAY,
            UNIT,
            "3 号楼东侧",
            LocalTime.of(9, 0),
            LocalTime.of(10, 30),
            new TreeSet<>(List.of(PersonalDuty.FACE_PROBLEM, PersonalDuty.SOLVE_PROBLEM)),
            List.of(P));

    /** In the order of the vocabulary's files. */
    public static final List<DomainEvent> ALL = List.of(
            new UnitEstablished(
                    UNIT, "示例社区", OrgLevel.COMMUNITY_COMMITTEE, Optional.of(new UnitId("JD")), 1200, CLERK, DAY),
            new UnitRenamed(UNIT, "新名社区", CLERK, DAY),
            new UnitMerged(UNIT, OTHER, CLERK, DAY),
            new UnitDissolved(UNIT, "区划调整", CLERK, DAY),
            new SecretaryAppointed(UNIT, OWNER, CLERK, DAY),
            new SecretaryRelieved(UNIT, OWNER, "到龄", CLERK, DAY),
            new ProblemRegistered(P, "路灯不亮", "民情恳谈", Handling.FIX_BY_DEADLINE, UNIT, OTHER, DEADLINE, CLERK, DAY),
            new ProblemAcknowledged(P, OWNER, DAY),
            new MeasuresPlanned(P, List.of(new PlannedMeasure(M, "更换灯具", DEADLINE)), OWNER, DAY),
            new ProgressReported(P, M, 60, "已换一半", OWNER, DAY),
            new MeasureCompleted(P, M, "验收单 12 号", OWNER, DAY),
            new ClosureRequested(P, List.of("验收单 12 号", "照片 3 张"), OWNER, DAY),
            new VerificationStarted(P, VERIFIER, DAY),
            new ClosureVerified(P, VERIFIER, "夜间查看全亮", DAY),
            new ProblemReturned(P, VERIFIER, "两盏仍不亮", List.of(M), DAY),
            new ClosurePublicised(P, "公开栏", DEADLINE, CLERK, DAY),
            new ProblemClosed(P, APPROVER, List.of("验收单 12 号"), DAY),
            new ProblemRevisited(P, VERIFIER, "仍全亮", DAY),
            new ProblemSustained(P, APPROVER, "每月巡查", DAY),
            new ProblemReopened(P, ReopenCause.RELAPSED, "又不亮了", List.of(M), DEADLINE, VERIFIER, DAY),
            new DeadlineExtended(P, DEADLINE, "等待供货", APPROVER, DAY),
            new ClockPaused(P, "封控", APPROVER, DAY),
            new ClockResumed(P, CLERK, DAY),
            new ProblemShelved(P, "等待专项资金", APPROVER, DAY),
            new ProblemUnshelved(P, APPROVER, DAY),
            new ProblemMadeLongTerm(P, "每季检查", APPROVER, DAY),
            new ProblemTransferred(P, OTHER, "不在辖区", APPROVER, DAY),
            new ProblemMerged(P, new ProblemId("P-2022-018"), "同一件事", APPROVER, DAY),
            new ProblemWithdrawn(P, "登记有误", APPROVER, DAY),
            new ProblemCorrected(P, "东侧路灯不亮", "民情恳谈", "写漏了方位", CLERK, DAY),
            new SupervisionNoticeIssued(P, SupervisionLevel.YELLOW, "逾期 6 个工作日", PersonId.SYSTEM, DAY),
            new ReminderSent(P, DEADLINE, PersonId.SYSTEM, DAY),
            new StudySessionHeld(STUDY, SESSION, CLERK, DAY),
            new StudySessionCorrected(STUDY, SESSION, "人数写错", CLERK, DAY),
            new StudySessionWithdrawn(STUDY, "记重了", CLERK, DAY),
            new SiteVisitMade(VISIT, TOUR, CLERK, DAY),
            new OnSiteProblemSolved(VISIT, UNIT, "清走堆物", OWNER, DAY),
            new SiteVisitCorrected(VISIT, TOUR, CLERK, DAY.minusDays(1), "写错了人", CLERK, DAY.minusDays(1)),
            new SiteVisitWithdrawn(VISIT, OWNER, DAY, "没有去", CLERK, DAY),
            new RuleBookDrafted(BOOK, 1, "大比武.yaml", "细则: 大比武\n版本: 2022.1\n", CLERK, DAY),
            new RuleBookReviewed(BOOK, 1, "2022", "大比武@2021.1", 160, 3, HASH, CLERK, DAY),
            new RuleBookPublished(BOOK, 1, DAY, DEADLINE, HASH, "2022", 161, HASH, OWNER, DAY),
            new RuleBookDraftDiscarded(BOOK, 2, "另起一稿", CLERK, DAY),
            new AppealRaised(APPEAL, UNIT, DISPUTED, "当天停电，不是拖延", Optional.of(CLERK), OWNER, DAY),
            new AppealUpheld(APPEAL, UNIT, DISPUTED, Optional.of(158L), "记录属实", CLERK, DAY),
            new AppealRejected(APPEAL, UNIT, DISPUTED, "期限前已通知", CLERK, DAY),
            new AppealWithdrawn(APPEAL, UNIT, DISPUTED, "已当面说清", OWNER, DAY),
            new KindDefined(SERVICE, 1, SERVICES, CLERK, DAY),
            new FiguresDefined("年度数据", 1, "数据: 年度数据\n", HASH, CLERK, DAY),
            new NormsDefined("督导规范", 1, "规范: 督导规范\n", HASH, CLERK, DAY),
            new ConcernTermsSet(
                    "督导规范",
                    UNIT,
                    List.of(new ConcernTerm(Urgency.URGENT, 2, DAY, Optional.of(DEADLINE), "街道民情办理办法")),
                    CLERK,
                    DAY),
            new ActivityRecorded(ACTIVITY, SERVICE, "为民服务", 1, RENDERED, CLERK, DAY),
            new ActivityCorrected(ACTIVITY, SERVICE, "为民服务", 1, RENDERED, "人次写错", CLERK, DAY),
            new ActivityWithdrawn(ACTIVITY, SERVICE, "记重了", CLERK, DAY),
            new ConcernCollected(CONCERN, UNIT, Channel.GRID_VISIT, "楼道灯不亮", CLERK, DAY),
            new ConcernAnalysed(CONCERN, UNIT, Urgency.ORDINARY, DEADLINE, CLERK, DAY),
            new ConcernRegistered(CONCERN, UNIT, CLERK, DAY),
            new ConcernHandled(CONCERN, UNIT, Line.OFFLINE, "换了灯管", true, OWNER, DAY),
            new ConcernReferred(CONCERN, UNIT, "供电所", "属供电设施", CLERK, DAY),
            new ReferralConcluded(CONCERN, UNIT, true, "已更换线路", CLERK, DAY),
            new ConcernReportedBack(CONCERN, UNIT, "电话", CLERK, DAY),
            new SatisfactionAsked(CONCERN, UNIT, Optional.of(5), "很满意", VERIFIER, DAY),
            new ConcernReworked(CONCERN, UNIT, "又不亮了", VERIFIER, DAY),
            new ConcernAppraised(CONCERN, UNIT, Grade.GOOD, APPROVER, DAY),
            new ConcernMerged(CONCERN, UNIT, new ConcernId("S-2022-018"), "同一件事", APPROVER, DAY),
            new ConcernWithdrawn(CONCERN, UNIT, "登记有误", CLERK, DAY),
            new ContestOpened(CONTEST, "2022年社区书记大比武", "2022", BOOK, 50, MARKS, 5, 3, CLERK, DAY),
            new SecretaryEntered(CONTEST, UNIT, OWNER, CLERK, DAY),
            new SecretaryWithdrawn(CONTEST, UNIT, "因病缺席", CLERK, DAY),
            new JudgeSwornIn(CONTEST, VERIFIER, List.of(OTHER, new UnitId("JD")), CLERK, DAY),
            new OfficialAppointed(CONTEST, Official.SCRUTINEER, APPROVER, CLERK, DAY),
            new JudgeRecused(CONTEST, UNIT, VERIFIER, "亲属", CLERK, DAY),
            new OrderDrawn(CONTEST, "20220301", List.of(OTHER, UNIT), CLERK, DAY),
            new SegmentBegun(CONTEST, UNIT, Segment.NAME_GAPS, CLERK, DAY),
            new MarksSealed(CONTEST, UNIT, VERIFIER, HASH, DAY),
            new MarksRevealed(CONTEST, UNIT, VERIFIER, MARKS, "c2FsdA", APPROVER, DAY),
            new MarksCorrected(CONTEST, UNIT, VERIFIER, MARKS, "誊写有误", CLERK, DAY),
            new MarksCountersigned(CONTEST, Official.TELLER, HASH, CLERK, DAY),
            new ResultAnnounced(CONTEST, DEADLINE, CLERK, DAY),
            new ResultSealed(CONTEST, 170, HASH, APPROVER, DAY),
            new PledgeMade(PLEDGE, CONTEST, UNIT, OWNER, "建成日间照料中心", DEADLINE, CLERK, DAY),
            new PledgeAdvanced(PLEDGE, UNIT, "已选址", OWNER, DAY),
            new PledgeKept(PLEDGE, UNIT, "验收单", VERIFIER, DAY),
            new PledgeMissed(PLEDGE, UNIT, "资金未到位", VERIFIER, DAY),
            new TemplateDefined("述职报告", 1, "模板: 述职报告\n", HASH, CLERK, DAY),
            new DutyReportIssued(
                    "2022",
                    2,
                    7200,
                    DEADLINE,
                    "述职报告",
                    1,
                    BOOK.value(),
                    List.of(new StatedFigure("deliberation.solved", Amount.parse("130余"), HASH)),
                    HASH,
                    APPROVER,
                    DAY),
            new HeadersMapped(UNIT, "problems", new TreeMap<>(Map.of("责任部门", "责任单位")), CLERK, DAY),
            new RevisitSampleAnnounced(
                    SAMPLE,
                    new Population(150, DAY, 120, HASH),
                    6,
                    SeedSource.published("福彩 3D 第 2022321 期", DEADLINE),
                    SampleDraw.ALGORITHM,
                    OWNER,
                    DAY),
            new RevisitSampleDrawn(SAMPLE, "5 7 1", List.of(P, new ProblemId("P-2022-018")), VERIFIER, DAY),
            new QuestionAnswered(new QuestionId("SQ-01/2022-03/LATE"), UNIT, "停电两周，恢复后补录", OWNER, DAY),
            new SignedIn(OWNER, Entrance.PASSWORD, DAY),
            new SignInLocked(OWNER, DAY),
            new AccessDenied(OWNER, "/api/v1/events", DAY),
            new TableExported(OWNER, "problems", 6_813, DAY),
            new RightsGiven(OWNER, "SECRETARY", UNIT, "UNIT_AND_BELOW", APPROVER, DAY),
            new RightsTaken(OWNER, APPROVER, DAY),
            new TokenIssued(OWNER, "7f3a", List.of("READ_PROBLEMS", "EXPORT"), DEADLINE, DAY),
            new TokenRevoked(OWNER, "7f3a", DAY),
            new EpochOpened(
                    "audit.example/office/epoch2",
                    "audit.example/office",
                    162,
                    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                    160,
                    "数据库从旧备份恢复后又登记了新事件",
                    DAY));

    private Samples() {}
}
