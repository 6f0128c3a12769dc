package mingjing.command.concern;

import java.util.List;
import mingjing.events.concern.ConcernEvent;

/** An order that rests on nothing but the concern. */
public sealed interface ConcernStep extends ConcernCommand
        permits AppraiseConcern,
                AskSatisfaction,
                ConcludeReferral,
                HandleConcern,
                MergeConcern,
                ReferConcern,
                RegisterConcern,
                ReportBack,
                ReworkConcern,
                WithdrawConcern {
    /** What follows for the concern as it stands. */
    List<ConcernEvent> decide(Concern.Known concern);
}
