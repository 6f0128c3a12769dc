package mingjing.rules;

import java.time.LocalDate;

/**
 * What one piece of evidence did to an indicator.
 *
 * @param points its share of the score; zero where the rule is not additive (a ratio, a median, a tier)
 * @param withoutIt the indicator as it is, less the indicator without this event's fact: what it alone changes
 * @param why one plain Chinese sentence
 */
public record Contribution(
        String eventId,
        long position,
        LocalDate occurredOn,
        String kind,
        Points points,
        Points withoutIt,
        String why) {}
