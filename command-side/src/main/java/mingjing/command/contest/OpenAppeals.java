package mingjing.command.contest;

import java.util.Set;
import java.util.TreeSet;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.appeal.AppealEvent.*;
import mingjing.events.appeal.AppealId;

/** The appeals against marks of one contest that wait for a decision. */
public record OpenAppeals(Set<AppealId> waiting) {
    static final OpenAppeals NONE = new OpenAppeals(Set.of());

    static OpenAppeals evolve(OpenAppeals open, AppealEvent event) {
        Set<AppealId> waiting = new TreeSet<>(open.waiting());
        switch (event) {
            case AppealRaised raised -> waiting.add(raised.appealId());
            case AppealUpheld _, AppealRejected _, AppealWithdrawn _ -> waiting.remove(event.appealId());
        }
        return new OpenAppeals(waiting);
    }
}
