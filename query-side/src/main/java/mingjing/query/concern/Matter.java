package mingjing.query.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.concern.Grade;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * A concern as it stands at the asked moment.
 *
 * @param analysedOn empty until it was looked into; so are urgency and due day
 * @param handlings how often work was done on it (件次)
 * @param referredTo empty where it was not handed on
 * @param referralResolved what became of it there, once that is known
 * @param disposedOn when it was first settled or handed on
 * @param ratings every answer, unreachable as 0; the last that is not 0 prevails
 * @param position the last event about it
 */
public record Matter(
        ConcernId number,
        UnitId unit,
        Channel channel,
        String what,
        LocalDate collectedOn,
        PersonId collectedBy,
        Optional<LocalDate> analysedOn,
        Optional<Urgency> urgency,
        Optional<LocalDate> due,
        ConcernStage stage,
        int handlings,
        String referredTo,
        Optional<Boolean> referralResolved,
        Optional<LocalDate> disposedOn,
        boolean settled,
        List<Integer> ratings,
        int reworks,
        Optional<Grade> grade,
        Optional<ConcernId> mergedInto,
        long position) {
    private static final Set<ConcernStage> GONE = Set.of(ConcernStage.MERGED, ConcernStage.WITHDRAWN);
    private static final int SATISFIED = 4;

    public Matter {
        ratings = List.copyOf(ratings);
    }

    /** Whether it is a concern of its own: not merged, not withdrawn. */
    public boolean counted() {
        return !GONE.contains(stage);
    }

    public boolean referred() {
        return !referredTo.isEmpty();
    }

    /** Settled here, or handed on: every concern ends as one of the two. */
    public boolean disposed() {
        return settled || referred();
    }

    /** The answer that prevails; empty where nobody was reached. */
    public Optional<Integer> rating() {
        return ratings.stream().filter(rating -> rating > 0).reduce((_, last) -> last);
    }

    public boolean satisfied() {
        return rating().filter(rating -> rating >= SATISFIED).isPresent();
    }

    /** Asked, but never reached. */
    public boolean unreachable() {
        return !ratings.isEmpty() && rating().isEmpty();
    }

    /** Still open after its due day. */
    public boolean overdue(LocalDate today) {
        return counted() && !disposed() && due.filter(today::isAfter).isPresent();
    }

    /** Disposed of no later than promised. */
    public boolean inTime() {
        return disposedOn.isPresent() && due.isPresent() && !disposedOn.get().isAfter(due.get());
    }

    /** A changeable copy, for the fold. */
    Draft draft() {
        return new Draft(this);
    }

    /** The next state being made of an event. */
    static final class Draft {
        private final Matter before;
        ConcernStage stage;
        Optional<LocalDate> analysedOn;
        Optional<Urgency> urgency;
        Optional<LocalDate> due;
        int handlings;
        String referredTo;
        Optional<Boolean> referralResolved;
        Optional<LocalDate> disposedOn;
        boolean settled;
        final List<Integer> ratings;
        int reworks;
        Optional<Grade> grade;
        Optional<ConcernId> mergedInto;

        private Draft(Matter before) {
            this.before = before;
            stage = before.stage;
            analysedOn = before.analysedOn;
            urgency = before.urgency;
            due = before.due;
            handlings = before.handlings;
            referredTo = before.referredTo;
            referralResolved = before.referralResolved;
            disposedOn = before.disposedOn;
            settled = before.settled;
            ratings = new ArrayList<>(before.ratings);
            reworks = before.reworks;
            grade = before.grade;
            mergedInto = before.mergedInto;
        }

        Matter at(long position) {
            return new Matter(
                    before.number,
                    before.unit,
                    before.channel,
                    before.what,
                    before.collectedOn,
                    before.collectedBy,
                    analysedOn,
                    urgency,
                    due,
                    stage,
                    handlings,
                    referredTo,
                    referralResolved,
                    disposedOn,
                    settled,
                    ratings,
                    reworks,
                    grade,
                    mergedInto,
                    position);
        }
    }
}
