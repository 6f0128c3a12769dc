package mingjing.console.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.board.RectificationBoard;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.organisation.Organisation;
import mingjing.query.supervision.EntryQuestions;
import mingjing.rules.Moment;

/** Looks at the views of now and lets the notices follow; it may look as often as it likes. */
public final class NoticeWatch {
    private final NoticeRules rules;
    private final Readers readers;
    private final Notices notices;
    private final Moments moments;
    private final Clock clock;
    private final Views views;
    private Optional<Seen> last = Optional.empty();

    private record Seen(Moment moment, List<Reader> readers, List<Notice> stopped) {}

    /** Where it looks; {@code stopped} says what the operator has to be told. */
    record Views(
            RectificationBoard board,
            AppealRegister appeals,
            PledgeRegister pledges,
            EntryQuestions questions,
            Organisation organisation,
            Supplier<List<Notice>> stopped) {
        Standing at(Asked asked) {
            return new Standing(
                    asked.day(),
                    organisation.chart(asked),
                    board.items(asked),
                    appeals.rows(asked),
                    pledges.rows(asked),
                    questions.view(asked).questions(),
                    stopped.get());
        }
    }

    NoticeWatch(NoticeRules rules, Readers readers, Notices notices, Moments moments, Clock clock, Views views) {
        this.rules = rules;
        this.readers = readers;
        this.notices = notices;
        this.moments = moments;
        this.clock = clock;
        this.views = views;
    }

    /** Brings the notices up to now; returns how many are new. Where nothing has changed since it looked last, it reads no view. */
    public synchronized int look() {
        Asked now = moments.now();
        Seen seen = new Seen(now.moment(), readers.all(), views.stopped.get());
        if (last.filter(seen::equals).isPresent()) {
            return 0;
        }
        int fresh = notices.lasting(rules.due(views.at(now), seen.readers()), clock.instant());
        last = Optional.of(seen);
        return fresh;
    }
}
