package mingjing.query;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjing.events.Amount;
import mingjing.events.DomainEvent;
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

/** Short words for events, and one small year in which everything happens once. */
public final class Year {
    public static final UnitId STREET = new UnitId("JD");
    public static final UnitId ONE = new UnitId("SQ-01");
    public static final UnitId TWO = new UnitId("SQ-02");
    public static final PersonId CLERK = new PersonId("clerk");
    public static final PersonId OWNER = new PersonId("owner");
    public static final PersonId VERIFIER = new PersonId("verifier");
    public static final PersonId APPROVER = new PersonId("approver");
    public static final PersonId WANG = new PersonId("wang");
    public static final PersonId LI = new PersonId("li");

    public static final KindId SERVICE = new KindId("ServiceRendered");

    private Year() {}

    public static ConcernId concern(String number) {
        return new ConcernId(number);
    }

    public static Kind services() {
        return new Kind(
                "为民服务",
                3,
                "FW",
                "",
                List.of(
                        new KindField("方式", FieldType.CHOICE, "", List.of("组团", "上门"), true),
                        new KindField("服务人次", FieldType.AMOUNT, "人次", List.of(), true)));
    }

    /** A lecture a quarter in the street, but one a year in the second community. */
    static String norms() {
        return """
                规范: 督导规范
                组织生活:
                  - {形式: 党课, 层级: 社区党委, 每: 季, 次数: 1, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
                  - {形式: 党课, 层级: 社区党委, 每: 年, 次数: 1, 地区: SQ-02, 自: 2022-01-01, 来源: 社区要求}
                参数:
                  - {名称: 迟录天数, 值: 15, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
                  - {名称: 办结工作日.急事, 值: 2, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
                  - {名称: 权重.响应率, 值: 1, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
                  - {名称: 权重.解决率, 值: 2, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
                  - {名称: 权重.满意率, 值: 1, 地区: JD, 自: 2022-01-01, 来源: 街道要求}
                检查:
                  - {名称: 半年检查, 日期: 2022-07-05}
                填报: [study., activity.]
                """;
    }

    public static Activity service(String on, UnitId unit, String people) {
        return new Activity(
                day(on),
                unit,
                new TreeMap<>(Map.of("方式", "上门")),
                new TreeMap<>(Map.of("服务人次", Amount.parse(people))),
                new TreeMap<>(),
                new TreeMap<>());
    }

    public static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2022-" + monthAndDay);
    }

    public static ProblemId problem(String number) {
        return new ProblemId(number);
    }

    public static ProblemRegistered registered(String number, UnitId unit, String on, String deadline) {
        return new ProblemRegistered(
                problem(number),
                "楼道堆物 " + number,
                "巡察反馈",
                Handling.FIX_BY_DEADLINE,
                unit,
                STREET,
                day(deadline),
                CLERK,
                day(on));
    }

    public static ProblemAcknowledged acknowledged(String number, String on) {
        return new ProblemAcknowledged(problem(number), OWNER, day(on));
    }

    public static MeasuresPlanned planned(String number, String on, String due, String... measures) {
        return new MeasuresPlanned(
                problem(number),
                Arrays.stream(measures)
                        .map(each -> new PlannedMeasure(new MeasureId(each), "清理 " + each, day(due)))
                        .toList(),
                OWNER,
                day(on));
    }

    public static MeasureCompleted completed(String number, String measure, String on) {
        return new MeasureCompleted(problem(number), new MeasureId(measure), "照片 " + measure, OWNER, day(on));
    }

    /** From the request to the striking off, all on one day. */
    public static List<DomainEvent> closure(String number, String on) {
        return List.of(
                new ClosureRequested(problem(number), List.of("照片"), OWNER, day(on)),
                new VerificationStarted(problem(number), VERIFIER, day(on)),
                new ClosureVerified(problem(number), VERIFIER, "已清空", day(on)),
                new ClosurePublicised(problem(number), "公告栏", day(on), CLERK, day(on)),
                closed(number, on));
    }

    public static ProblemClosed closed(String number, String on) {
        return new ProblemClosed(problem(number), APPROVER, List.of("照片", "核查记录"), day(on));
    }

    public static ProblemReopened reopened(
            String number, ReopenCause cause, String on, String deadline, String failed) {
        return new ProblemReopened(
                problem(number), cause, "又堆上了", List.of(new MeasureId(failed)), day(deadline), VERIFIER, day(on));
    }

    public static StudySession session(String on, UnitId unit, String campaign) {
        return new StudySession(day(on), unit, StudyForm.PARTY_LECTURE, campaign, "廉洁", "条例", WANG, 20, "");
    }

    public static SiteVisit visit(String on, UnitId unit, PersonalDuty... duties) {
        return new SiteVisit(
                WANG,
                day(on),
                unit,
                "三号院",
                LocalTime.of(9, 0),
                LocalTime.of(10, 30),
                new TreeSet<>(List.of(duties)),
                List.of());
    }

    public static List<DomainEvent> organisation() {
        return List.of(
                new UnitEstablished(
                        STREET, "河东街道", OrgLevel.SUBDISTRICT_COMMITTEE, Optional.empty(), 0, CLERK, day("01-01")),
                community(ONE, "向阳社区", 1500),
                community(TWO, "东风社区", 2600),
                new SecretaryAppointed(ONE, WANG, CLERK, day("01-01")),
                new SecretaryAppointed(TWO, LI, CLERK, day("01-01")));
    }

    public static UnitEstablished community(UnitId unit, String name, int households) {
        return new UnitEstablished(
                unit, name, OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET), households, CLERK, day("01-01"));
    }

    /** Every kind of event at least once; days run apart from the order of recording where they may. */
    public static List<DomainEvent> whole() {
        List<DomainEvent> year = new ArrayList<>(organisation());
        year.addAll(solvedAndRelapsed());
        year.addAll(sideTracks());
        year.addAll(sessionsAndVisits());
        year.addAll(List.of(
                new UnitRenamed(ONE, "向阳里社区", CLERK, day("08-01")),
                new SecretaryRelieved(ONE, WANG, "轮岗", CLERK, day("08-31")),
                new SecretaryAppointed(ONE, LI, CLERK, day("09-01")),
                community(new UnitId("SQ-03"), "南湖社区", 800),
                new UnitMerged(new UnitId("SQ-03"), ONE, CLERK, day("10-01")),
                community(new UnitId("SQ-04"), "北湖社区", 700),
                new UnitDissolved(new UnitId("SQ-04"), "拆迁", CLERK, day("11-01"))));
        year.addAll(rulesAndAppeals());
        year.addAll(ContestYear.whole());
        return year;
    }

    /** Where the events of a log like this stand: the first is 1. */
    public static long position(List<DomainEvent> log, Class<? extends DomainEvent> type) {
        return 1L + log.stream().map(DomainEvent::getClass).toList().indexOf(type);
    }

    private static List<DomainEvent> rulesAndAppeals() {
        RuleBookId book = new RuleBookId("试@1");
        RuleBookId other = new RuleBookId("试@2");
        List<DomainEvent> before = new ArrayList<>(organisation());
        before.addAll(solvedAndRelapsed());
        before.addAll(sideTracks());
        Disputed notice = new Disputed(
                Disputed.Register.PROBLEM, "P-2", position(before, SupervisionNoticeIssued.class), day("04-25"));
        Disputed returned =
                new Disputed(Disputed.Register.PROBLEM, "P-1", position(before, ProblemReturned.class), day("04-23"));
        AppealId first = AppealId.of(TWO, notice.position());
        AppealId second = AppealId.of(ONE, returned.position());
        return List.of(
                new RuleBookDrafted(book, 1, "试.yaml", "细则: 试", CLERK, day("11-02")),
                new RuleBookReviewed(book, 1, "2022", "", 60, 2, "aa", CLERK, day("11-02")),
                new RuleBookPublished(
                        book, 1, day("01-01"), day("12-31"), "bb", "2022", 60, "aa", APPROVER, day("11-03")),
                new RuleBookDrafted(other, 1, "试.yaml", "细则: 试二", CLERK, day("11-04")),
                new RuleBookDraftDiscarded(other, 1, "不改了", CLERK, day("11-05")),
                new AppealRaised(first, TWO, notice, "材料在路上", Optional.of(CLERK), LI, day("11-06")),
                new AppealUpheld(first, TWO, notice, Optional.empty(), "属实", APPROVER, day("11-07")),
                new AppealRaised(second, ONE, returned, "已经清走", Optional.empty(), LI, day("11-06")),
                new AppealWithdrawn(second, ONE, returned, "再想想", LI, day("11-07")),
                new AppealRaised(second, ONE, returned, "已经清走", Optional.empty(), LI, day("11-08")),
                new AppealRejected(second, ONE, returned, "照片可见", APPROVER, day("11-09")));
    }

    private static List<DomainEvent> solvedAndRelapsed() {
        List<DomainEvent> events = new ArrayList<>(List.of(
                registered("P-1", ONE, "03-01", "04-29"),
                acknowledged("P-1", "03-02"),
                planned("P-1", "03-03", "04-15", "C-1", "C-2"),
                new ProgressReported(problem("P-1"), new MeasureId("C-1"), 40, "清了一半", OWNER, day("03-20")),
                completed("P-1", "C-1", "04-01"),
                completed("P-1", "C-2", "04-20"),
                new ClosureRequested(problem("P-1"), List.of("照片"), OWNER, day("04-21")),
                new VerificationStarted(problem("P-1"), VERIFIER, day("04-22")),
                new ProblemReturned(problem("P-1"), VERIFIER, "还有杂物", List.of(new MeasureId("C-2")), day("04-23")),
                completed("P-1", "C-2", "04-25")));
        events.addAll(closure("P-1", "04-28"));
        events.add(new ProblemRevisited(problem("P-1"), VERIFIER, "又堆上了", day("05-20")));
        events.add(reopened("P-1", ReopenCause.RELAPSED, "05-21", "06-30", "C-1"));
        events.add(completed("P-1", "C-1", "06-10"));
        events.addAll(closure("P-1", "06-15"));
        events.add(new ProblemRevisited(problem("P-1"), VERIFIER, "保持得好", day("09-15")));
        events.add(new ProblemSustained(problem("P-1"), VERIFIER, "每周巡查", day("09-16")));
        return events;
    }

    private static List<DomainEvent> sideTracks() {
        return List.of(
                registered("P-2", ONE, "03-01", "04-29"),
                new ProblemTransferred(problem("P-2"), TWO, "属地调整", APPROVER, day("03-05")),
                acknowledged("P-2", "03-06"),
                new ProblemCorrected(problem("P-2"), "飞线充电", "群众反映", "写错了", CLERK, day("03-01")),
                new ReminderSent(problem("P-2"), day("04-29"), PersonId.SYSTEM, day("04-20")),
                new SupervisionNoticeIssued(problem("P-2"), SupervisionLevel.YELLOW, "临期", CLERK, day("04-25")),
                new DeadlineExtended(problem("P-2"), day("06-30"), "等材料", APPROVER, day("04-28")),
                new ClockPaused(problem("P-2"), "疫情封控", APPROVER, day("05-05")),
                new ClockResumed(problem("P-2"), APPROVER, day("05-20")),
                new ProblemShelved(problem("P-2"), "待上级资金", APPROVER, day("06-01")),
                new ProblemUnshelved(problem("P-2"), APPROVER, day("07-01")),
                registered("P-3", TWO, "03-01", "04-29"),
                new ProblemMerged(problem("P-3"), problem("P-2"), "同一件事", APPROVER, day("03-20")),
                registered("P-4", TWO, "03-01", "04-29"),
                new ProblemWithdrawn(problem("P-4"), "重复登记", APPROVER, day("03-25")),
                registered("P-5", STREET, "03-01", "04-29"),
                acknowledged("P-5", "03-02"),
                new ProblemMadeLongTerm(problem("P-5"), "常态巡查", APPROVER, day("04-01")));
    }

    private static List<DomainEvent> sessionsAndVisits() {
        return List.of(
                new StudySessionHeld(new StudyId("X-1"), session("02-10", ONE, "作风建设"), CLERK, day("02-10")),
                new StudySessionHeld(new StudyId("X-2"), session("02-11", ONE, ""), CLERK, day("02-11")),
                new StudySessionHeld(new StudyId("X-3"), session("06-20", ONE, "作风建设"), CLERK, day("06-20")),
                new StudySessionCorrected(
                        new StudyId("X-1"), session("05-10", TWO, "作风建设"), "记错了", CLERK, day("02-10")),
                new StudySessionCorrected(
                        new StudyId("X-3"), session("06-01", ONE, "作风建设"), "记错了", CLERK, day("06-01")),
                new StudySessionWithdrawn(new StudyId("X-2"), "没有开", CLERK, day("02-11")),
                new SiteVisitMade(
                        new VisitId("Z-1"),
                        visit("03-10", ONE, PersonalDuty.FACE_PROBLEM, PersonalDuty.SOLVE_PROBLEM),
                        CLERK,
                        day("03-10")),
                new OnSiteProblemSolved(new VisitId("Z-1"), ONE, "路灯修好", WANG, day("03-10")),
                new SiteVisitMade(
                        new VisitId("Z-2"), visit("03-11", TWO, PersonalDuty.COORDINATE), CLERK, day("03-11")),
                new SiteVisitCorrected(
                        new VisitId("Z-1"),
                        visit("03-12", TWO, PersonalDuty.SOLVE_PROBLEM),
                        WANG,
                        day("03-10"),
                        "记错了",
                        CLERK,
                        day("03-10")),
                new SiteVisitWithdrawn(new VisitId("Z-2"), WANG, day("03-11"), "没有去", CLERK, day("03-11")),
                new KindDefined(SERVICE, 1, services(), CLERK, day("01-04")),
                new FiguresDefined("年度数据", 1, "数据: 年度数据", "aa", CLERK, day("01-04")),
                new TemplateDefined("述职报告", 1, "模板: 述职报告", "aa", CLERK, day("01-04")),
                new DutyReportIssued(
                        "2022",
                        1,
                        20,
                        day("03-09"),
                        "述职报告",
                        1,
                        "",
                        List.of(new StatedFigure("services.people", Amount.exactly(12), "bb")),
                        "cc",
                        APPROVER,
                        day("03-10")),
                new NormsDefined("督导规范", 1, norms(), "aa", CLERK, day("01-04")),
                new ConcernTermsSet(
                        "督导规范",
                        STREET,
                        List.of(new ConcernTerm(Urgency.URGENT, 2, day("01-01"), Optional.empty(), "街道要求")),
                        CLERK,
                        day("01-04")),
                new RightsGiven(LI, "SECRETARY", ONE, "UNIT_AND_BELOW", APPROVER, day("01-03")),
                new SignedIn(LI, Entrance.PASSWORD, day("01-04")),
                new SignInLocked(LI, day("01-04")),
                new AccessDenied(LI, "/operations", day("01-04")),
                new TableExported(LI, "problems", 3, day("01-04")),
                new TokenIssued(LI, "7f3a", List.of("READ_PROBLEMS"), day("06-30"), day("01-04")),
                new TokenRevoked(LI, "7f3a", day("01-04")),
                new RightsTaken(WANG, APPROVER, day("01-04")),
                new HeadersMapped(STREET, "problems", new TreeMap<>(Map.of("责任部门", "责任单位")), CLERK, day("01-04")),
                new ActivityRecorded(
                        new ActivityId("FW-1"), SERVICE, "为民服务", 1, service("03-10", ONE, "12"), CLERK, day("03-10")),
                new ActivityRecorded(
                        new ActivityId("FW-2"), SERVICE, "为民服务", 1, service("03-11", ONE, "9"), CLERK, day("03-11")),
                new ActivityCorrected(
                        new ActivityId("FW-1"),
                        SERVICE,
                        "为民服务",
                        1,
                        service("03-12", TWO, "30余"),
                        "记错了",
                        CLERK,
                        day("03-10")),
                new ActivityWithdrawn(new ActivityId("FW-2"), SERVICE, "没有去", CLERK, day("03-11")),
                new ConcernCollected(concern("S-1"), ONE, Channel.GRID_VISIT, "楼道灯不亮", CLERK, day("03-01")),
                new ConcernAnalysed(concern("S-1"), ONE, Urgency.ORDINARY, day("03-08"), CLERK, day("03-01")),
                new ConcernRegistered(concern("S-1"), ONE, CLERK, day("03-01")),
                new ConcernHandled(concern("S-1"), ONE, Line.ONLINE, "先问清", false, OWNER, day("03-02")),
                new ConcernHandled(concern("S-1"), ONE, Line.OFFLINE, "换灯", true, OWNER, day("03-03")),
                new ConcernReportedBack(concern("S-1"), ONE, "电话", CLERK, day("03-04")),
                new SatisfactionAsked(concern("S-1"), ONE, Optional.of(2), "又坏了", VERIFIER, day("03-07")),
                new ConcernReworked(concern("S-1"), ONE, "又坏了", VERIFIER, day("03-07")),
                new ConcernHandled(concern("S-1"), ONE, Line.OFFLINE, "换线", true, OWNER, day("03-09")),
                new ConcernReportedBack(concern("S-1"), ONE, "电话", CLERK, day("03-09")),
                new SatisfactionAsked(concern("S-1"), ONE, Optional.of(5), "好了", VERIFIER, day("03-10")),
                new ConcernAppraised(concern("S-1"), ONE, Grade.GOOD, APPROVER, day("03-11")),
                new ConcernCollected(concern("S-2"), TWO, Channel.DEPUTIES, "井盖松动", CLERK, day("03-01")),
                new ConcernReferred(concern("S-2"), TWO, "城管局", "属市政", CLERK, day("03-02")),
                new ReferralConcluded(concern("S-2"), TWO, true, "已更换", CLERK, day("03-19")),
                new ConcernCollected(concern("S-3"), TWO, Channel.DEPUTIES, "井盖响", CLERK, day("03-03")),
                new ConcernMerged(concern("S-3"), TWO, concern("S-2"), "同一件", CLERK, day("03-04")),
                new ConcernCollected(concern("S-4"), TWO, Channel.DEPUTIES, "测试", CLERK, day("03-03")),
                new ConcernWithdrawn(concern("S-4"), TWO, "记错", CLERK, day("03-04")),
                new RevisitSampleAnnounced(
                        new SampleId("CY-1"),
                        new Population(20, day("07-01"), 1, SampleDraw.hash(List.of(problem("P-1")))),
                        1,
                        SeedSource.published("开奖号码", day("07-03")),
                        SampleDraw.ALGORITHM,
                        APPROVER,
                        day("07-02")),
                new RevisitSampleDrawn(new SampleId("CY-1"), "5 7 1", List.of(problem("P-1")), VERIFIER, day("07-03")),
                new QuestionAnswered(new QuestionId("SQ-01/2022-12/LATE"), ONE, "停电", LI, day("12-30")),
                new EpochOpened("a.example/epoch2", "a.example", 9, "AAAA", 9, "密钥丢失", day("09-30")));
    }
}
