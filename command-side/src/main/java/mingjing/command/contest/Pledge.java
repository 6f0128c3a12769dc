package mingjing.command.contest;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.contest.PledgeEvent.*;
import mingjing.events.contest.PledgeId;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What is true of a pledge now. */
public sealed interface Pledge {
    /** Nobody made it. */
    record Unknown() implements Pledge {}

    /**
     * It is to be kept.
     *
     * @param doers the secretary and all who reported on it; none of them may confirm
     */
    record Open(UnitId unit, Set<PersonId> doers, LocalDate last) implements Pledge {
        public Open {
            doers = Set.copyOf(doers);
        }

        void notBefore(LocalDate day, PledgeId id) {
            if (day.isBefore(last)) {
                throw new Refused(Reason.DAY_BEFORE_LAST_STEP, id, day, last);
            }
        }

        /** Refuses whoever works on it, or a day before its last step. */
        void mayBeEndedBy(PersonId person, LocalDate day, PledgeId id) {
            notBefore(day, id);
            if (doers.contains(person)) {
                throw new Refused(Reason.DOER_MAY_NOT_VERIFY, id, person);
            }
        }
    }

    /** It was kept or missed. */
    record Ended() implements Pledge {}

    static Pledge evolve(Pledge pledge, PledgeEvent event) {
        return switch (event) {
            case PledgeMade made -> new Open(made.unit(), Set.of(made.secretary()), made.occurredOn());
            case PledgeAdvanced advanced
            when pledge instanceof Open open -> {
                Set<PersonId> doers = new TreeSet<>(open.doers());
                doers.add(advanced.reportedBy());
                yield new Open(open.unit(), doers, advanced.occurredOn());
            }
            case PledgeAdvanced _ -> pledge;
            case PledgeKept _, PledgeMissed _ -> new Ended();
        };
    }

    /** The pledge that is still to be kept. */
    default Open open(PledgeId id) {
        return switch (this) {
            case Unknown _ -> throw new Refused(Reason.UNKNOWN_PLEDGE, id);
            case Ended _ -> throw new Refused(Reason.PLEDGE_ENDED, id);
            case Open open -> open;
        };
    }
}
