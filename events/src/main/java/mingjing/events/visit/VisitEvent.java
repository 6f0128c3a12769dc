package mingjing.events.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjing.events.DomainEvent;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * All that can happen to the record of a site visit; each names the diary pages (leader, day) it touches.
 *
 * <p>A correction or withdrawal is new knowledge about an old day: it occurred on the earliest day it speaks of.
 */
public sealed interface VisitEvent extends DomainEvent {
    @Tagged("visit")
    VisitId visitId();

    /** A leader went to see for himself. */
    @Stored(name = "visit.SiteVisitMade")
    record SiteVisitMade(VisitId visitId, SiteVisit visit, PersonId recordedBy, LocalDate occurredOn)
            implements VisitEvent {
        @JsonIgnore
        @Tagged("leader")
        public PersonId leader() {
            return visit.leader();
        }

        @JsonIgnore
        @Tagged("day")
        public LocalDate day() {
            return visit.day();
        }

        @JsonIgnore
        @Tagged("unit")
        public UnitId unit() {
            return visit.unit();
        }
    }

    /** Something was put right on the spot, during the visit. */
    @Stored(name = "visit.OnSiteProblemSolved")
    record OnSiteProblemSolved(
            VisitId visitId, @Tagged("unit") UnitId unit, String what, PersonId solvedBy, LocalDate occurredOn)
            implements VisitEvent {}

    /** The record was wrong; this is how it reads from now on. It may have moved from another leader or day. */
    @Stored(name = "visit.SiteVisitCorrected")
    record SiteVisitCorrected(
            VisitId visitId,
            SiteVisit visit,
            PersonId formerLeader,
            LocalDate formerDay,
            String reason,
            PersonId correctedBy,
            LocalDate occurredOn)
            implements VisitEvent {
        @JsonIgnore
        @Tagged("leader")
        public Set<PersonId> leaders() {
            return new TreeSet<>(List.of(visit.leader(), formerLeader));
        }

        @JsonIgnore
        @Tagged("day")
        public Set<LocalDate> days() {
            return new TreeSet<>(List.of(visit.day(), formerDay));
        }

        @JsonIgnore
        @Tagged("unit")
        public UnitId unit() {
            return visit.unit();
        }
    }

    /** The visit did not take place, or was recorded twice; the day is the day it was said to be on. */
    @Stored(name = "visit.SiteVisitWithdrawn")
    record SiteVisitWithdrawn(
            VisitId visitId,
            @Tagged("leader") PersonId leader,
            @Tagged("day") LocalDate day,
            String reason,
            PersonId withdrawnBy,
            LocalDate occurredOn)
            implements VisitEvent {}
}
