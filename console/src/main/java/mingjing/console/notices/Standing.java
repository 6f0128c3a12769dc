package mingjing.console.notices;

import java.time.LocalDate;
import java.util.List;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.board.Item;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.organisation.Chart;
import mingjing.query.supervision.EntryQuestions;

/**
 * What the views say on a day.
 *
 * @param items problems with their lights of that day
 * @param stopped what the operator has to be told
 */
public record Standing(
        LocalDate day,
        Chart chart,
        List<Item> items,
        List<AppealRegister.Row> appeals,
        List<PledgeRegister.Row> pledges,
        List<EntryQuestions.Question> questions,
        List<Notice> stopped) {
    public Standing {
        items = List.copyOf(items);
        appeals = List.copyOf(appeals);
        pledges = List.copyOf(pledges);
        questions = List.copyOf(questions);
        stopped = List.copyOf(stopped);
    }
}
