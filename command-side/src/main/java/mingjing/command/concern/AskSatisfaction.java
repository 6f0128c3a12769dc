package mingjing.command.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.SatisfactionAsked;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.PersonId;

/** Asks who raised a concern whether it is settled to satisfaction; a second answer prevails over the first. */
public record AskSatisfaction(
        ConcernId concernId, Optional<Integer> rating, String note, PersonId by, LocalDate occurredOn)
        implements ConcernStep {
    private static final int BEST = 5;

    @Override
    public List<ConcernEvent> decide(Concern.Known concern) {
        concern.at(occurredOn, ConcernStage.REPORTED_BACK, ConcernStage.CALLED_BACK);
        if (concern.doers().contains(by)) {
            throw new Refused(Reason.DOER_MAY_NOT_VERIFY, concernId, by);
        }
        if (rating.filter(mark -> mark < 1 || mark > BEST).isPresent()) {
            throw new Refused(Reason.RATING_OUT_OF_RANGE, rating.orElse(0), BEST);
        }
        return List.of(new SatisfactionAsked(concernId, concern.unit(), rating, note, by, occurredOn));
    }
}
