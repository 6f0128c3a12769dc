package mingjing.console.platform;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjing.command.Command;
import mingjing.command.activity.CorrectActivity;
import mingjing.command.activity.RecordActivity;
import mingjing.command.appeal.RaiseAppeal;
import mingjing.command.appeal.WithdrawAppeal;
import mingjing.command.concern.CollectConcern;
import mingjing.command.concern.ConcernCommand;
import mingjing.command.contest.AdvancePledge;
import mingjing.command.rectification.ProblemCommand;
import mingjing.command.rectification.RegisterProblem;
import mingjing.command.study.CorrectStudySession;
import mingjing.command.study.RecordStudySession;
import mingjing.command.supervision.AnswerQuestion;
import mingjing.console.security.Account;
import mingjing.console.security.UnitScope;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.concern.Matter;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.StudyRegister;

/** Finds the unit an order is about: from the order itself, or from the board where it names a problem. */
final class BoardScope implements UnitScope {
    private final Moments moments;
    private final RectificationBoard board;
    private final StudyRegister studies;
    private final ActivityRegister activities;
    private final ConcernRegister concerns;
    private final PledgeRegister pledges;
    private final Organisation organisation;

    BoardScope(
            Moments moments,
            RectificationBoard board,
            StudyRegister studies,
            ActivityRegister activities,
            ConcernRegister concerns,
            PledgeRegister pledges,
            Organisation organisation) {
        this.pledges = pledges;
        this.activities = activities;
        this.concerns = concerns;
        this.moments = moments;
        this.board = board;
        this.studies = studies;
        this.organisation = organisation;
    }

    @Override
    public boolean holds(Account account, Command order) {
        Asked now = moments.now();
        List<UnitId> concerned = unitsOf(order, now);
        Set<UnitId> own = account.units(organisation.chart(now));
        return !concerned.isEmpty() && own.containsAll(concerned);
    }

    /** Every unit an order touches; a correction touches the unit it takes a record from, too. */
    private List<UnitId> unitsOf(Command order, Asked now) {
        return switch (order) {
            case RegisterProblem register -> List.of(register.responsibleUnit());
            case ProblemCommand problem ->
                board.item(problem.problemId(), now).map(Item::responsibleUnit).stream()
                        .toList();
            case RecordStudySession study -> List.of(study.session().unit());
            case CorrectStudySession study ->
                Stream.concat(
                                Stream.of(study.session().unit()),
                                studies.row(study.studyId(), now).stream()
                                        .map(row -> row.session().unit()))
                        .toList();
            case CollectConcern collect -> List.of(collect.unit());
            case ConcernCommand step ->
                concerns.one(step.concernId(), now).map(Matter::unit).stream().toList();
            case AdvancePledge advance ->
                pledges.row(advance.pledgeId(), now).map(PledgeRegister.Row::unit).stream()
                        .toList();
            case RecordActivity record -> List.of(record.activity().unit());
            case CorrectActivity correct ->
                Stream.concat(
                                Stream.of(correct.activity().unit()),
                                activities.row(correct.activityId(), now).stream()
                                        .map(row -> row.activity().unit()))
                        .toList();
            case RaiseAppeal appeal -> List.of(appeal.unit());
            case AnswerQuestion answer -> List.of(answer.unit());
            case WithdrawAppeal appeal -> List.of(appeal.unit());
            default -> List.of();
        };
    }
}
