package mingjing.query.board;

import java.time.Instant;
import java.time.LocalDate;

/** One event of a problem's story, told in a sentence. */
public record Chapter(
        long position,
        String eventId,
        String type,
        LocalDate occurredOn,
        Instant recordedAt,
        String actor,
        String sentence) {}
