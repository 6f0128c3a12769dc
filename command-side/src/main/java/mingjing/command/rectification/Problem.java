package mingjing.command.rectification;

import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.ProblemRegistered;
import mingjing.events.rectification.Stage;

/** What is true of a problem now, as far as orders depend on it. */
public sealed interface Problem permits Problem.Unknown, KnownProblem {
    /** Nobody has registered it. */
    record Unknown() implements Problem {}

    static Problem evolve(Problem problem, ProblemEvent event) {
        return switch (problem) {
            case Unknown unknown -> event instanceof ProblemRegistered first ? KnownProblem.registered(first) : unknown;
            case KnownProblem known -> known.after(event);
        };
    }

    /** The problem an order speaks of, refused unless it stands at one of the stages and the day is not too early. */
    default KnownProblem at(ProblemCommand order, List<Stage> allowed) {
        KnownProblem known = known(order);
        if (!allowed.contains(known.stage())) {
            throw new Refused(Reason.WRONG_STAGE, order.problemId(), known.stage(), allowed);
        }
        if (order.occurredOn().isBefore(known.since())) {
            throw new Refused(Reason.DAY_BEFORE_LAST_STEP, order.problemId(), order.occurredOn(), known.since());
        }
        return known;
    }

    /** The problem an order speaks of, at whatever stage. */
    default KnownProblem known(ProblemCommand order) {
        return switch (this) {
            case Unknown _ -> throw new Refused(Reason.UNKNOWN_PROBLEM, order.problemId());
            case KnownProblem known -> known;
        };
    }
}
