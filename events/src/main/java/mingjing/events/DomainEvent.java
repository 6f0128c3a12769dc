package mingjing.events;

import java.time.LocalDate;

/** A fact of the year's work: it happened on a day, and was recorded later or at once. */
public interface DomainEvent {
    /** The day the fact happened, in Asia/Shanghai; never later than the day it is recorded. */
    LocalDate occurredOn();
}
