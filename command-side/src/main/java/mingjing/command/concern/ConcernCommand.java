package mingjing.command.concern;

import mingjing.command.Command;
import mingjing.events.concern.ConcernId;

/** An order about a concern that is known. */
public sealed interface ConcernCommand extends Command permits AnalyseConcern, ConcernStep {
    ConcernId concernId();
}
