package mingjing.console.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.rectification.AcknowledgeProblem;
import mingjing.command.rectification.CloseProblem;
import mingjing.command.rectification.CompleteMeasure;
import mingjing.command.rectification.PlanMeasures;
import mingjing.command.rectification.PubliciseClosure;
import mingjing.command.rectification.RegisterProblem;
import mingjing.command.rectification.ReopenProblem;
import mingjing.command.rectification.RequestClosure;
import mingjing.command.rectification.StartVerification;
import mingjing.command.rectification.VerifyClosure;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.ReopenCause;

/** The lives of a few problems of 2022, ordered step by step as pages do: in orders that no ledger would come in. */
record SmallYear(Office office) {
    static final PersonId CLERK = new PersonId("J-01");
    static final PersonId OWNER = new PersonId("J-03");
    static final PersonId VERIFIER = new PersonId("H-01");
    static final PersonId APPROVER = new PersonId("P-01");
    static final PersonId LEADER = new PersonId("L-02");
    static final UnitId UNIT = new UnitId("SQ-01");
    static final UnitId OTHER = new UnitId("SQ-02");

    private static final UnitId LEAD = new UnitId("JD");

    static LocalDate day(int month, int day) {
        return LocalDate.of(2022, month, day);
    }

    SmallYear then(Command order) {
        office.core().commands().carryOut(order, "test", Optional.empty());
        return this;
    }

    SmallYear registered(ProblemId problem, LocalDate day) {
        return then(new RegisterProblem(
                problem, problem + " 楼道灯不亮", "群众来信", Handling.FIX_BY_DEADLINE, UNIT, LEAD, day(11, 30), CLERK, day));
    }

    SmallYear signed(ProblemId problem, PersonId owner, LocalDate day) {
        return then(new AcknowledgeProblem(problem, owner, day));
    }

    SmallYear planned(ProblemId problem, String measure, LocalDate day) {
        PlannedMeasure planned = new PlannedMeasure(new MeasureId(measure), "更换灯具", day(11, 1));
        return then(new PlanMeasures(problem, List.of(planned), OWNER, day));
    }

    SmallYear completed(ProblemId problem, String measure, String evidence, LocalDate day) {
        return then(new CompleteMeasure(problem, new MeasureId(measure), evidence, OWNER, day));
    }

    /** Registered, signed and planned in March. */
    SmallYear begun(ProblemId problem) {
        return registered(problem, day(3, 1)).signed(problem, OWNER, day(3, 2)).planned(problem, "C-1", day(3, 3));
    }

    /** Asked for, verified, hung out and struck off within eleven days. */
    SmallYear closed(ProblemId problem, LocalDate from, String... evidence) {
        LocalDate notice = from.plusDays(10);
        return then(new RequestClosure(problem, List.of(evidence), OWNER, from))
                .then(new StartVerification(problem, VERIFIER, from.plusDays(1)))
                .then(new VerifyClosure(problem, "现场查看属实", VERIFIER, from.plusDays(2)))
                .then(new PubliciseClosure(problem, "社区公告栏", notice, CLERK, from.plusDays(3)))
                .then(new CloseProblem(problem, List.of(evidence), APPROVER, notice));
    }

    SmallYear reopened(ProblemId problem, LocalDate day) {
        return then(new ReopenProblem(
                problem, ReopenCause.RELAPSED, "又不亮了", List.of(new MeasureId("C-1")), day.plusMonths(1), LEADER, day));
    }
}
