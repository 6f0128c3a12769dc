package mingjing.query;

import java.util.List;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.board.RectificationBoard;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.VisitRegister;
import mingjing.query.score.Facts;
import mingjing.query.supervision.Entries;
import mingjing.query.supervision.QuestionAnswers;
import mingjing.query.supervision.SampleRegister;
import mingjing.store.projection.Projection;

/** Everything the runner has to keep up to date: the table of contents of this module's tables. */
public final class Projections {
    private Projections() {}

    public static List<Projection> all() {
        return List.of(
                Organisation.projection(),
                RectificationBoard.projection(),
                StudyRegister.projection(),
                VisitRegister.projection(),
                ActivityRegister.projection(),
                ConcernRegister.projection(),
                Facts.projection(),
                AppealRegister.projection(),
                ContestHall.projection(),
                PledgeRegister.projection(),
                SampleRegister.projection(),
                Entries.ofUnits(),
                Entries.ofProblems(),
                QuestionAnswers.projection());
    }
}
