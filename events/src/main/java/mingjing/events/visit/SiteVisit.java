package mingjing.events.visit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.ProblemId;

/** What is written down of a visit: who went where, from when until when, what for, and which problems were met. */
public record SiteVisit(
        PersonId leader,
        LocalDate day,
        UnitId unit,
        String place,
        LocalTime from,
        LocalTime until,
        SortedSet<PersonalDuty> duties,
        List<ProblemId> problems) {
    public SiteVisit {
        duties = new TreeSet<>(duties);
        problems = List.copyOf(problems);
    }

    /** True when both keep the same leader busy at one moment of the same day. */
    public boolean overlaps(SiteVisit other) {
        return leader.equals(other.leader)
                && day.equals(other.day)
                && from.isBefore(other.until)
                && other.from.isBefore(until);
    }
}
