package mingjing.console.platform;

import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.rectification.ProblemCommand;
import mingjing.command.rectification.RegisterProblem;
import mingjing.command.study.CorrectStudySession;
import mingjing.command.study.RecordStudySession;
import mingjing.console.security.UnitScope;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.organisation.Organisation;

/** Finds the unit an order is about: from the order itself, or from the board where it names a problem. */
final class BoardScope implements UnitScope {
    private final Moments moments;
    private final RectificationBoard board;
    private final Organisation organisation;

    BoardScope(Moments moments, RectificationBoard board, Organisation organisation) {
        this.moments = moments;
        this.board = board;
        this.organisation = organisation;
    }

    @Override
    public boolean holds(String unit, Command order) {
        Asked now = moments.now();
        return unitOf(order, now)
                .filter(of -> organisation.chart(now).within(new UnitId(unit)).contains(of))
                .isPresent();
    }

    private Optional<UnitId> unitOf(Command order, Asked now) {
        return switch (order) {
            case RegisterProblem register -> Optional.of(register.responsibleUnit());
            case ProblemCommand problem -> board.item(problem.problemId(), now).map(Item::responsibleUnit);
            case RecordStudySession study -> Optional.of(study.session().unit());
            case CorrectStudySession study -> Optional.of(study.session().unit());
            default -> Optional.empty();
        };
    }
}
