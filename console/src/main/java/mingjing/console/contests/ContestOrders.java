package mingjing.console.contests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.command.contest.OpenContest;
import mingjing.command.contest.RevealMarks;
import mingjing.command.contest.SealMarks;
import mingjing.command.contest.SealResult;
import mingjing.command.contest.SwearInJudge;
import mingjing.console.people.People;
import mingjing.console.people.Person;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rules.RuleBookId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.Held;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.organisation.UnitHistory;
import mingjing.query.score.Scoreboard;
import mingjing.rules.RuleBook;
import mingjing.rules.stage.StageRules;

/** Makes the orders about contests that rest on something looked up: rules, units, envelopes, the result. */
public final class ContestOrders {
    private final ContestHall hall;
    private final Scoreboard scoreboard;
    private final Organisation organisation;
    private final People people;
    private final Envelopes envelopes;
    private final Moments moments;
    private final Supplier<String> salts;

    /**
     * Orders over the views.
     *
     * @param salts 32 random bytes in hex, never the same twice
     */
    public ContestOrders(
            ContestHall hall,
            Scoreboard scoreboard,
            Organisation organisation,
            People people,
            Envelopes envelopes,
            Moments moments,
            Supplier<String> salts) {
        this.hall = hall;
        this.scoreboard = scoreboard;
        this.organisation = organisation;
        this.people = people;
        this.envelopes = envelopes;
        this.moments = moments;
        this.salts = salts;
    }

    /**
     * Calls a contest by the book in force for a year.
     *
     * @throws IllegalArgumentException if there is none, or it does not say how a stage is marked
     */
    public OpenContest open(ContestId id, String title, String period, PersonId by) {
        RuleBook book = scoreboard.book(period, moments.now(), Optional.empty());
        return opening(book, id, title, period, by, moments.today());
    }

    static OpenContest opening(RuleBook book, ContestId id, String title, String period, PersonId by, LocalDate day) {
        StageRules stage = book.stage()
                .orElseThrow(() ->
                        new IllegalArgumentException("考核细则 " + book.id() + " 没有“擂台”一项，不知道现场怎样打分、占多少分。请先发布写明“擂台”的新版本。"));
        return new OpenContest(
                id,
                title,
                period,
                new RuleBookId(book.id()),
                stage.percent(),
                stage.full(),
                stage.trimmedFrom(),
                stage.appealDays(),
                by,
                day);
    }

    /** Swears in somebody of the staff directory; which units that is, is looked up and not said. */
    public SwearInJudge swearIn(ContestId id, PersonId judge, PersonId by) {
        List<UnitId> units = belongsTo(people, organisation.chart(moments.now()), judge);
        return new SwearInJudge(id, judge, units, by, moments.today());
    }

    /** Somebody's unit as the directory says, and every unit above it as the chart says. */
    static List<UnitId> belongsTo(People people, Chart chart, PersonId judge) {
        List<UnitId> units = new ArrayList<>();
        Optional<UnitId> at = people.byId(judge)
                .map(Person::unit)
                .filter(unit -> !unit.isBlank())
                .map(UnitId::new);
        while (at.isPresent() && !units.contains(at.get())) {
            units.add(at.get());
            at = chart.unit(at.get()).flatMap(UnitHistory::parent);
        }
        return units;
    }

    /** Puts a judge's marks into an envelope; the order has its seal. Who is no judge of the contest leaves no envelope. */
    public SealMarks seal(ContestId id, UnitId unit, Marks marks, PersonId judge) {
        String salt = salts.get();
        if (hall.contest(id, moments.now())
                .flatMap(held -> held.contest().judge(judge))
                .isPresent()) {
            envelopes.keep(new MarkId(id, unit, judge), marks, salt);
        }
        return new SealMarks(id, unit, marks, salt, judge, moments.today());
    }

    /** Opens the envelopes of an entrant. */
    public RevealMarks reveal(ContestId id, UnitId unit, PersonId by) {
        return new RevealMarks(id, unit, envelopes.of(id, unit), by, moments.today());
    }

    /** Throws the envelopes of an entrant away once they are in the log. */
    public void revealed(ContestId id, UnitId unit) {
        envelopes.discard(id, unit);
    }

    /** Seals what comes out of a contest now. */
    public SealResult sealResult(ContestId id, PersonId by) {
        Asked now = moments.now();
        Held held = hall.contest(id, now).orElseThrow(() -> new Refused(Reason.UNKNOWN_CONTEST, id));
        return new SealResult(id, now.position(), hall.result(held, now).hash(), by, now.day());
    }
}
