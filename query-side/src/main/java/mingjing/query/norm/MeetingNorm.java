package mingjing.query.norm;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.UnitId;
import mingjing.events.study.StudyForm;

/**
 * 三会一课: units of a level normally hold a form of session so many times in each period.
 *
 * @param level of the units it asks; a session of a unit below counts for the one above
 */
public record MeetingNorm(
        StudyForm form,
        OrgLevel level,
        Every every,
        int times,
        UnitId locality,
        LocalDate from,
        Optional<LocalDate> to,
        String source)
        implements Dated {}
