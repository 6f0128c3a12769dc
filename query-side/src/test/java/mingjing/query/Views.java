package mingjing.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mingjing.events.rectification.LightRule;
import mingjing.query.board.RectificationBoard;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.norm.Norms;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.VisitRegister;
import mingjing.query.score.Facts;
import mingjing.query.score.Scoreboard;
import mingjing.query.supervision.Entries;
import mingjing.query.supervision.EntryQuestions;
import mingjing.query.supervision.SampleRegister;
import mingjing.rules.RuleBook;

/** Every view over one log, and every answer they give, by name. */
public record Views(
        RectificationBoard board,
        StudyRegister studies,
        VisitRegister visits,
        ActivityRegister activities,
        ConcernRegister concerns,
        Organisation organisation,
        Facts facts,
        Scoreboard scoreboard,
        ContestHall contests,
        PledgeRegister pledges,
        SampleRegister samples,
        Entries entries,
        EntryQuestions entryQuestions) {
    private static final LightRule LIGHTS = LightRule.standard();

    public static Views of(Ledger ledger, RuleBook... books) {
        Organisation organisation = new Organisation(ledger.store(), ledger.dataSource());
        Facts facts = new Facts(ledger.store(), ledger.dataSource(), organisation);
        Scoreboard scoreboard = new Scoreboard(organisation, facts, new ShelvedBooks(List.of(books)));
        RectificationBoard board = new RectificationBoard(ledger.store(), ledger.dataSource(), LIGHTS);
        Entries entries = new Entries(ledger.store(), ledger.dataSource(), board);
        return new Views(
                board,
                new StudyRegister(ledger.store(), ledger.dataSource()),
                new VisitRegister(ledger.store(), ledger.dataSource()),
                new ActivityRegister(ledger.store(), ledger.dataSource()),
                new ConcernRegister(ledger.store(), ledger.dataSource()),
                organisation,
                facts,
                scoreboard,
                new ContestHall(ledger.store(), ledger.dataSource(), scoreboard),
                new PledgeRegister(ledger.store(), ledger.dataSource()),
                new SampleRegister(ledger.store(), ledger.dataSource(), board),
                entries,
                new EntryQuestions(
                        entries, new Norms(ledger.store()), organisation, ledger.store(), ledger.dataSource()));
    }

    /** What a reader gets to see at a moment; positions of the answer itself are left out where they only echo the question. */
    public Map<String, Object> answers(Asked asked) {
        Map<String, Function<Asked, Object>> questions = new LinkedHashMap<>();
        questions.put("items", board::items);
        questions.put("summary", board::summary);
        questions.put("burndown", each -> board.burndown(each, Year.day("01-01"), Year.day("12-31")));
        questions.put("studies", each -> studies.rows(each, StudyRegister.Filter.ANY));
        questions.put("sessions", each -> studies.counts(each, StudyRegister.Filter.ANY));
        questions.put("visits", each -> visits.rows(each, VisitRegister.Filter.ANY));
        questions.put("visit counts", each -> visits.counts(each, VisitRegister.Filter.ANY));
        questions.put("activities", each -> activities.rows(each, ActivityRegister.Filter.any(Year.SERVICE)));
        questions.put("activity counts", each -> activities.counts(each, ActivityRegister.Filter.any(Year.SERVICE)));
        questions.put("concerns", each -> concerns.rows(each, ConcernRegister.Filter.ANY));
        questions.put("concern counts", each -> concerns.counts(each, ConcernRegister.Filter.ANY));
        questions.put("organisation", organisation::chart);
        questions.put("samples", samples::rows);
        questions.put("entries", entries::all);
        questions.put("entry questions", each -> entryQuestions.view(each).questions());
        questions.put("facts", facts::facts);
        questions.put("contests", contests::contests);
        questions.put("pledges", pledges::rows);
        Map<String, Object> answers = new LinkedHashMap<>();
        questions.forEach((name, question) -> answers.put(name, question.apply(asked)));
        return answers;
    }
}
