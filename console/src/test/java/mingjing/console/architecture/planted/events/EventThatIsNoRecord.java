package mingjing.console.architecture.planted.events;

import java.time.LocalDate;
import mingjing.events.DomainEvent;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class EventThatIsNoRecord implements DomainEvent {
    @Override
    public LocalDate occurredOn() {
        return LocalDate.EPOCH;
    }
}
