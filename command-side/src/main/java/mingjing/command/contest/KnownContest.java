package mingjing.command.contest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.ContestStatus;
import mingjing.events.contest.Official;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** A contest, if it was opened; and what every order about one may take for granted or is refused for. */
public record KnownContest(Optional<Contest> contest) {
    static final KnownContest NONE = new KnownContest(Optional.empty());

    static KnownContest evolve(KnownContest known, ContestEvent event) {
        return new KnownContest(Contest.after(known.contest(), event));
    }

    /** The contest, refused where nobody opened it. */
    public Contest opened(ContestId id) {
        return contest.orElseThrow(() -> new Refused(Reason.UNKNOWN_CONTEST, id));
    }

    /** The contest for a step on a day, refused where its last event came later. */
    Contest on(LocalDate day, ContestId id) {
        Contest opened = opened(id);
        if (day.isBefore(opened.last())) {
            throw new Refused(Reason.DAY_BEFORE_LAST_STEP, id, day, opened.last());
        }
        return opened;
    }

    static void requireStatus(Contest contest, ContestStatus... allowed) {
        if (!Set.of(allowed).contains(contest.status())) {
            throw new Refused(
                    Reason.CONTEST_ELSEWHERE, contest.terms().contestId(), contest.status(), Arrays.asList(allowed));
        }
    }

    static Turn requireTurn(Contest contest, UnitId unit) {
        return contest.turn(unit)
                .orElseThrow(
                        () -> new Refused(Reason.NOT_ENTERED, contest.terms().contestId(), unit));
    }

    static Turn requireUnrevealed(Contest contest, UnitId unit) {
        Turn turn = requireTurn(contest, unit);
        if (turn.hasMarks()) {
            throw new Refused(Reason.MARKS_REVEALED, unit);
        }
        return turn;
    }

    /** Refuses whoever does not hold the office. */
    static void requireOffice(Contest contest, Official office, PersonId person) {
        if (!person.equals(contest.officials().get(office))) {
            throw new Refused(Reason.NOT_THE_OFFICIAL, person, office);
        }
    }

    /** Refuses whoever has a part in the contest already: nobody has two. */
    static void requireNoPart(Contest contest, PersonId person) {
        boolean entrant =
                contest.entrants().stream().anyMatch(turn -> turn.secretary().equals(person));
        if (entrant || contest.judge(person).isPresent() || contest.officials().containsValue(person)) {
            throw new Refused(Reason.HAS_A_PART, person);
        }
    }
}
