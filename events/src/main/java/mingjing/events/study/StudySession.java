package mingjing.events.study;

import java.time.LocalDate;
import mingjing.events.MayBeEmpty;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * What is written down of a session.
 *
 * @param campaign empty outside a campaign
 * @param attendees people, 1 or more
 * @param decisions empty where nothing was decided
 */
public record StudySession(
        LocalDate day,
        UnitId unit,
        StudyForm form,
        @MayBeEmpty String campaign,
        String topic,
        String material,
        PersonId host,
        int attendees,
        @MayBeEmpty String decisions) {}
