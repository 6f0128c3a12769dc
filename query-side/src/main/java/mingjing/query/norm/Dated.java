package mingjing.query.norm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import mingjing.events.organisation.UnitId;
import mingjing.query.organisation.Chart;

/** Something that is in force in a locality for some time, because a document says so. */
public sealed interface Dated permits MeetingNorm, Parameter {
    /** The unit whose whole tree it holds for. */
    UnitId locality();

    LocalDate from();

    /** The last day it is in force; empty while nobody ended it. */
    Optional<LocalDate> to();

    /** The document it comes from. */
    String source();

    /** Whether it is in force on a day, wherever. */
    default boolean inForce(LocalDate day) {
        return !day.isBefore(from()) && to().filter(day::isAfter).isEmpty();
    }

    /** Of several that could hold for a unit on a day: the one of the nearest locality, and there the latest. */
    static <T extends Dated> Optional<T> nearest(Collection<T> some, UnitId unit, LocalDate day, Chart chart) {
        return some.stream()
                .filter(each -> each.inForce(day) && chart.path(unit).contains(each.locality()))
                .min(Comparator.comparingInt((T each) -> chart.path(unit).indexOf(each.locality()))
                        .thenComparing(Dated::from, Comparator.reverseOrder()));
    }
}
