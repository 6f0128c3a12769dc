package mingjing.command.concern;

import static mingjing.events.concern.ConcernStage.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What is true of a concern now. */
public sealed interface Concern {
    /** Nobody collected it. */
    record Unknown() implements Concern {}

    /**
     * It stands somewhere among the six steps.
     *
     * @param doers who worked on it; none of them may ask whether people are satisfied
     * @param rating the last one, where somebody could be reached
     */
    record Known(
            ConcernId id,
            UnitId unit,
            ConcernStage stage,
            LocalDate last,
            Set<PersonId> doers,
            boolean referred,
            Optional<Integer> rating)
            implements Concern {
        public Known {
            doers = Set.copyOf(doers);
        }

        /** Refuses a step that does not follow from where the concern stands. */
        void at(LocalDate day, ConcernStage... stages) {
            if (!Set.of(stages).contains(stage)) {
                throw new Refused(Reason.WRONG_STAGE, id, stage, Arrays.asList(stages));
            }
            notBefore(day);
        }

        void notBefore(LocalDate day) {
            if (day.isBefore(last)) {
                throw new Refused(Reason.DAY_BEFORE_LAST_STEP, id, day, last);
            }
        }

        /** Refuses what comes too late: the concern is one with another, or was none. */
        void stands(LocalDate day) {
            at(day, COLLECTED, ANALYSED, REGISTERED, HANDLED, REFERRED, REPORTED_BACK, CALLED_BACK, APPRAISED);
        }

        private Known on(LocalDate day, ConcernStage next) {
            return new Known(id, unit, next, day, doers, referred, rating);
        }

        private Known with(PersonId doer) {
            Set<PersonId> all = new HashSet<>(doers);
            all.add(doer);
            return new Known(id, unit, stage, last, all, referred, rating);
        }
    }

    static Concern evolve(Concern concern, ConcernEvent event) {
        if (event instanceof ConcernCollected first) {
            return new Known(
                    first.concernId(), first.unit(), COLLECTED, first.occurredOn(), Set.of(), false, Optional.empty());
        }
        return concern instanceof Known known ? known(known, event) : concern;
    }

    private static Known known(Known known, ConcernEvent event) {
        LocalDate day = event.occurredOn();
        return switch (event) {
            case ConcernCollected _ -> known;
            case ConcernAnalysed _ -> known.on(day, ANALYSED);
            case ConcernRegistered _ -> known.on(day, REGISTERED);
            case ConcernHandled handled ->
                known.with(handled.handledBy()).on(day, handled.resolved() ? HANDLED : known.stage());
            case ConcernReferred referred -> {
                Known next = known.with(referred.referredBy()).on(day, REFERRED);
                yield new Known(next.id(), next.unit(), REFERRED, day, next.doers(), true, next.rating());
            }
            case ReferralConcluded _ -> known.on(day, known.stage());
            case ConcernReportedBack _ -> known.on(day, REPORTED_BACK);
            case SatisfactionAsked asked ->
                new Known(
                        known.id(),
                        known.unit(),
                        CALLED_BACK,
                        day,
                        known.doers(),
                        known.referred(),
                        asked.rating().or(known::rating));
            case ConcernReworked _ ->
                new Known(known.id(), known.unit(), REGISTERED, day, known.doers(), known.referred(), Optional.empty());
            case ConcernAppraised _ -> known.on(day, APPRAISED);
            case ConcernMerged _ -> known.on(day, MERGED);
            case ConcernWithdrawn _ -> known.on(day, WITHDRAWN);
        };
    }

    /** The concern, refused where nobody collected it. */
    default Known known(ConcernId id) {
        return switch (this) {
            case Known known -> known;
            case Unknown _ -> throw new Refused(Reason.UNKNOWN_CONCERN, id);
        };
    }
}
