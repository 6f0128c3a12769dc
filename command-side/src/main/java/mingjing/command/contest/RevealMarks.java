package mingjing.command.contest;

import static mingjing.command.contest.KnownContest.requireOffice;
import static mingjing.command.contest.KnownContest.requireUnrevealed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.Contest;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.MarksRevealed;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Official;
import mingjing.events.contest.Seal;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** Opens all seals of one entrant at once (亮分), when the last judge has marked. */
public record RevealMarks(ContestId contestId, UnitId unit, List<Envelope> envelopes, PersonId by, LocalDate occurredOn)
        implements ContestCommand {
    /** What a judge sealed. */
    public record Envelope(PersonId judge, Marks marks, String salt) {}

    @Override
    public List<ContestEvent> decide(Contest contest) {
        requireOffice(contest, Official.SCRUTINEER, by);
        Turn turn = requireUnrevealed(contest, unit);
        List<PersonId> missing = contest.jury(turn).stream()
                .filter(judge -> !turn.isSealedBy(judge))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(Reason.SEALS_MISSING, unit, missing);
        }
        List<ContestEvent> revealed = new ArrayList<>();
        for (PersonId judge : contest.jury(turn)) {
            revealed.add(opened(turn, judge));
        }
        return revealed;
    }

    private MarksRevealed opened(Turn turn, PersonId judge) {
        MarkId id = new MarkId(contestId, unit, judge);
        String seal = turn.sealed().getOrDefault(judge.value(), "");
        Envelope envelope = envelopes.stream()
                .filter(each -> each.judge().equals(judge))
                .filter(each -> Seal.of(id, each.marks(), each.salt()).equals(seal))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.SEAL_BROKEN, unit, judge));
        return new MarksRevealed(contestId, unit, judge, envelope.marks(), envelope.salt(), by, occurredOn);
    }
}
