package mingjing.command.concern;

import java.util.List;
import mingjing.command.Command;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernId;

/** An order about a concern that is known. */
public sealed interface ConcernCommand extends Command
        permits AnalyseConcern,
                RegisterConcern,
                HandleConcern,
                ReferConcern,
                ConcludeReferral,
                ReportBack,
                AskSatisfaction,
                ReworkConcern,
                AppraiseConcern,
                MergeConcern,
                WithdrawConcern {
    ConcernId concernId();

    /** What follows for the concern as it stands. */
    List<ConcernEvent> decide(Concern.Known concern);
}
