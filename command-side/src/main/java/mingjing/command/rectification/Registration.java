package mingjing.command.rectification;

import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.rectification.ProblemEvent.ProblemRegistered;
import mingjing.events.rectification.ProblemId;

/** Whether a number stands on the list at all: the least an order needs that only mentions a problem. */
public record Registration(ProblemId problemId, boolean exists) {
    static Registration evolve(Registration before, ProblemRegistered event) {
        return new Registration(event.problemId(), true);
    }

    /** Refuses a number nobody registered. */
    public void required() {
        if (!exists) {
            throw new Refused(Reason.UNKNOWN_PROBLEM, problemId);
        }
    }
}
