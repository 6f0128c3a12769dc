package mingjing.events.study;

import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What is written down of a session; {@code campaign} is empty outside a campaign, {@code attendees} counts people. */
public record StudySession(
        UnitId unit,
        StudyForm form,
        String campaign,
        String topic,
        String material,
        PersonId host,
        int attendees,
        String decisions) {}
