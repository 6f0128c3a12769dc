package mingjing.query.norm;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.events.organisation.UnitId;

/** A number that a locality decides on, for example from how many days on a record counts as late (迟录天数). */
public record Parameter(String name, int value, UnitId locality, LocalDate from, Optional<LocalDate> to, String source)
        implements Dated {}
