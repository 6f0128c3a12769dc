package mingjing.console.webhooks;

import java.util.Optional;
import java.util.Set;
import mingjing.events.Tag;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.organisation.Organisation;
import mingjing.rules.Moment;
import mingjing.store.Recorded;

/** Which unit an event concerns: the one it names, or the one that answered for its problem then. */
final class EventUnits {
    private final RectificationBoard board;
    private final Organisation organisation;
    private final Moments moments;

    EventUnits(RectificationBoard board, Organisation organisation, Moments moments) {
        this.board = board;
        this.organisation = organisation;
        this.moments = moments;
    }

    Optional<UnitId> of(Recorded event) {
        return tagged(event, "unit")
                .map(UnitId::new)
                .or(() -> tagged(event, "problem")
                        .flatMap(number -> board.item(new ProblemId(number), asOf(event)))
                        .map(Item::responsibleUnit));
    }

    /** A unit with all below it, today. */
    Set<UnitId> within(UnitId top) {
        return organisation.chart(moments.now()).within(top);
    }

    private static Asked asOf(Recorded event) {
        return new Asked(Moment.asOf(event.position()), false, Optional.empty(), Optional.empty());
    }

    private static Optional<String> tagged(Recorded event, String key) {
        return event.tags().stream()
                .filter(tag -> tag.key().equals(key))
                .map(Tag::value)
                .findFirst();
    }
}
