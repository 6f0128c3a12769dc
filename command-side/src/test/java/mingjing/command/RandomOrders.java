package mingjing.command;

import static mingjing.command.Story.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import mingjing.command.organisation.*;
import mingjing.command.rectification.*;
import mingjing.command.study.CorrectStudySession;
import mingjing.command.study.RecordStudySession;
import mingjing.command.study.WithdrawStudySession;
import mingjing.command.visit.CorrectSiteVisit;
import mingjing.command.visit.RecordSiteVisit;
import mingjing.command.visit.WithdrawSiteVisit;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.events.study.StudyId;
import mingjing.events.visit.VisitId;

/** Orders as chance has them: about few problems, people and days, so that many meet and some of them fit. */
public final class RandomOrders {
    private static final List<ProblemId> PROBLEMS =
            List.of(P, OTHER, number(3), number(4), number(5), number(6), number(7), number(8));
    private static final List<PersonId> PEOPLE = List.of(OWNER, OWNER, HELPER, VERIFIER, VERIFIER, APPROVER, CLERK);
    private static final List<UnitId> UNITS = List.of(EAST, WEST, new UnitId("SQ-99"));
    private static final List<String> EVIDENCE = List.of("验收单", "照片");

    private static ProblemId number(int number) {
        return new ProblemId("P-" + number);
    }

    private final Random random;
    private LocalDate today = FIRST;
    private ProblemId problem = P;

    public RandomOrders(long seed) {
        this.random = new Random(seed);
    }

    /** Mostly later than the last one, mostly about the same problem. */
    public Command next() {
        if (random.nextInt(150) == 0) {
            today = today.plusDays(1);
        }
        if (random.nextInt(200) == 0) {
            problem = oneOf(PROBLEMS);
        }
        return oneOf(steps(random.nextInt(10) == 0 ? today.minusDays(random.nextInt(30)) : today))
                .get();
    }

    private List<Supplier<Command>> steps(LocalDate day) {
        ProblemId p = problem;
        List<Supplier<Command>> steps = new ArrayList<>(List.of(
                () -> new AcknowledgeProblem(p, person(), day),
                () -> new PlanMeasures(p, plan(day), person(), day),
                () -> new ReportProgress(p, measure(), random.nextInt(110) - 5, "进展", person(), day),
                () -> new CompleteMeasure(p, measure(), "验收单", person(), day),
                () -> new CompleteMeasure(p, measure(), "验收单", person(), day),
                () -> new RequestClosure(p, some(EVIDENCE), person(), day),
                () -> new StartVerification(p, person(), day),
                () -> new ReturnForRework(p, "没修好", measures(), person(), day),
                () -> new VerifyClosure(p, "全亮", person(), day),
                () -> new PubliciseClosure(p, "公开栏", day.plusDays(random.nextInt(3) - 1), person(), day),
                () -> new CloseProblem(p, some(EVIDENCE), person(), day),
                () -> new RevisitProblem(p, "仍亮", person(), day),
                () -> new SustainProblem(p, "月巡", person(), day),
                () -> new ReopenProblem(p, ReopenCause.RELAPSED, "又坏", measures(), soon(day), person(), day),
                () -> new SendReminder(p, PersonId.SYSTEM, day)));
        // What ends or stops a problem comes seldom, or nothing would ever get far.
        if (random.nextInt(8) == 0) {
            steps.addAll(List.of(
                    () -> new RegisterProblem(
                            p, "路灯", "恳谈", Handling.FIX_BY_DEADLINE, oneOf(UNITS), STREET, soon(day), CLERK, day),
                    () -> new ExtendDeadline(p, soon(day), "供货", person(), day),
                    () -> new PauseClock(p, "审批", person(), day),
                    () -> new ResumeClock(p, person(), day),
                    () -> new ShelveProblem(p, "等资金", person(), day),
                    () -> new UnshelveProblem(p, person(), day),
                    () -> new TransferProblem(p, oneOf(UNITS), "辖区", person(), day),
                    () -> new CorrectProblem(p, "东侧路灯", "恳谈", "漏写", person(), day),
                    () -> new IssueSupervisionNotice(
                            p, oneOf(List.of(SupervisionLevel.values())), "逾期", PersonId.SYSTEM, day),
                    () -> new RecordSiteVisit(
                            visitId(), visit(person(), day, hour(), hour(), oneOf(PROBLEMS)), List.of("堆物"), CLERK),
                    () -> new CorrectSiteVisit(visitId(), visit(person(), day, hour(), hour()), "写错", CLERK),
                    () -> new WithdrawSiteVisit(visitId(), "没去", CLERK, day)));
        }
        if (random.nextInt(12) == 0) {
            steps = registers(day);
        }
        return random.nextInt(1_500) == 0 ? ends(day) : steps;
    }

    /** What nothing comes after. */
    private List<Supplier<Command>> ends(LocalDate day) {
        return List.of(
                () -> new MakeLongTerm(problem, "巡查", person(), day),
                () -> new MergeProblem(problem, oneOf(PROBLEMS), "同一件", person(), day),
                () -> new WithdrawProblem(problem, "误登", person(), day),
                () -> new MergeUnit(oneOf(UNITS), oneOf(UNITS), CLERK, day),
                () -> new DissolveUnit(oneOf(UNITS), "区划", CLERK, day));
    }

    /** The registers beside rectification. */
    private List<Supplier<Command>> registers(LocalDate day) {
        StudyId study = new StudyId("X-" + random.nextInt(5));
        return List.of(
                () -> new RecordStudySession(study, session(oneOf(UNITS), day, random.nextInt(4)), CLERK),
                () -> new CorrectStudySession(study, session(oneOf(UNITS), day, random.nextInt(4)), "写错", CLERK),
                () -> new WithdrawStudySession(study, "记重", CLERK, day),
                () -> new EstablishUnit(
                        oneOf(UNITS), "新社区", OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET), 1, CLERK, day),
                () -> new RenameUnit(oneOf(UNITS), "新名", CLERK, day),
                () -> new AppointSecretary(oneOf(UNITS), person(), CLERK, day),
                () -> new RelieveSecretary(oneOf(UNITS), "轮岗", CLERK, day));
    }

    private List<PlannedMeasure> plan(LocalDate day) {
        return measures().stream()
                .map(measure -> new PlannedMeasure(measure, "换灯", soon(day)))
                .toList();
    }

    private List<MeasureId> measures() {
        return some(List.of(M, N));
    }

    private MeasureId measure() {
        return random.nextBoolean() ? M : N;
    }

    private PersonId person() {
        return oneOf(PEOPLE);
    }

    private VisitId visitId() {
        return new VisitId("Z-" + random.nextInt(5));
    }

    private int hour() {
        return 8 + random.nextInt(8);
    }

    private LocalDate soon(LocalDate day) {
        return day.plusDays(random.nextInt(60) - 3);
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(_ -> random.nextInt(3) > 0).toList();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
