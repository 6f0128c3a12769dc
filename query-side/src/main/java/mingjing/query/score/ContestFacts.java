package mingjing.query.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.events.Words;
import mingjing.events.contest.ContestEvent.SegmentBegun;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.contest.PledgeEvent.*;
import mingjing.query.Decoded;
import mingjing.rules.Fact;

/** What the stage of a contest counts for, and what was pledged on it. */
final class ContestFacts {
    private static final String CONTEST = "场次";

    private ContestFacts() {}

    static Counting begun(Optional<FactSubject> before, SegmentBegun event, Decoded at) {
        FactSubject turn = before.orElse(FactSubject.of(event.unit()));
        return Counting.one(
                turn,
                at,
                "大比武环节",
                Map.of(
                        "环节",
                        Words.of(event.segment()),
                        CONTEST,
                        event.contestId().value()));
    }

    /** The last marks of a judge for an entrant are those that count. */
    static Counting marks(Optional<FactSubject> before, MarkId mark, Marks marks, Decoded at) {
        FactSubject known = before.orElse(FactSubject.of(mark.unit()));
        Fact fact = Counting.fact(
                at,
                mark.unit(),
                "评委打分",
                at.event().occurredOn(),
                marks.total(),
                Map.of(CONTEST, mark.contest().value()));
        return Counting.instead(known.counted(), known, List.of(fact), at);
    }

    static Counting pledge(Optional<FactSubject> before, PledgeEvent event, Decoded at) {
        Map<String, String> number = Map.of("承诺", event.pledgeId().value());
        if (event instanceof PledgeMade made) {
            FactSubject pledge = FactSubject.of(made.unit()).promising("", made.due());
            return Counting.one(pledge, at, "公开承诺", number);
        }
        return before.map(known -> pledge(known, event, number, at)).orElse(Counting.nothing(before));
    }

    private static Counting pledge(FactSubject known, PledgeEvent event, Map<String, String> number, Decoded at) {
        return switch (event) {
            case PledgeMade _, PledgeAdvanced _ -> Counting.nothing(Optional.of(known));
            case PledgeKept kept -> {
                String inTime = Counting.inTime(kept.occurredOn(), known.deadline());
                yield Counting.one(
                        known,
                        at,
                        "承诺兑现",
                        Map.of("按期", inTime, "承诺", event.pledgeId().value()));
            }
            case PledgeMissed _ -> Counting.one(known, at, "承诺落空", number);
        };
    }
}
