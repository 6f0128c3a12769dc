package mingjing.command.rectification;

import mingjing.command.Command;
import mingjing.events.rectification.ProblemId;

/** An order about one problem. */
public sealed interface ProblemCommand extends Command
        permits AcknowledgeProblem,
                CloseProblem,
                CompleteMeasure,
                CorrectProblem,
                ExtendDeadline,
                IssueSupervisionNotice,
                MakeLongTerm,
                MergeProblem,
                PauseClock,
                PlanMeasures,
                PubliciseClosure,
                RegisterProblem,
                ReopenProblem,
                ReportProgress,
                RequestClosure,
                ResumeClock,
                ReturnForRework,
                RevisitProblem,
                SendReminder,
                ShelveProblem,
                StartVerification,
                SustainProblem,
                TransferProblem,
                UnshelveProblem,
                VerifyClosure,
                WithdrawProblem {
    ProblemId problemId();
}
