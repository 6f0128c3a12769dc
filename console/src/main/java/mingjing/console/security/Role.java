package mingjing.console.security;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.command.Command;
import mingjing.command.organisation.*;
import mingjing.command.rectification.*;
import mingjing.command.study.*;
import mingjing.command.visit.*;

/** What an account is for: which orders it may give, and what it may see. Everything not named here is denied. */
public enum Role {
    /** 领导班子 */
    LEADER(Set.of(IssueSupervisionNotice.class, SendReminder.class, RecordSiteVisit.class, CorrectSiteVisit.class)),
    /** 社区书记: orders about the own unit only */
    SECRETARY(Set.of(
            AcknowledgeProblem.class,
            PlanMeasures.class,
            ReportProgress.class,
            CompleteMeasure.class,
            RequestClosure.class,
            RecordStudySession.class,
            CorrectStudySession.class)),
    /** 经办人、网格员: enters what others did, and signs nothing off */
    CLERK(Set.of(
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
            WithdrawSiteVisit.class)),
    /** 核查人 */
    VERIFIER(Set.of(
            StartVerification.class,
            VerifyClosure.class,
            ReturnForRework.class,
            RevisitProblem.class,
            SustainProblem.class,
            ReopenProblem.class)),
    /** 审批人 */
    APPROVER(Set.of(
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
            RelieveSecretary.class)),
    /** 审计员: reads everything, writes nothing */
    AUDITOR(Set.of()),
    /** 运维: keeps it running, sees no business data */
    OPERATOR(Set.of());

    private final Set<Class<? extends Command>> orders;

    Role(Set<Class<? extends Command>> orders) {
        this.orders = orders;
    }

    public boolean mayOrder(Class<?> order) {
        return orders.contains(order);
    }

    /** Clerks write down what others did; a signature of anybody else is given by that person alone. */
    public boolean recordsForOthers() {
        return this == CLERK;
    }

    /** Bound to the unit of the account, and what stands below it. */
    public boolean isBoundToUnit() {
        return this == SECRETARY;
    }

    public boolean seesBusinessData() {
        return this != OPERATOR;
    }

    /** Names of the commands this role may give, sorted. */
    public Set<String> orderNames() {
        return Stream.of(orders.toArray(Class<?>[]::new))
                .map(Class::getSimpleName)
                .collect(Collectors.toUnmodifiableSet());
    }

    public String authority() {
        return "ROLE_" + name();
    }
}
