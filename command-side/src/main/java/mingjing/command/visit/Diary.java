package mingjing.command.visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.organisation.PersonId;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent;
import mingjing.events.visit.VisitEvent.*;
import mingjing.events.visit.VisitId;

/** One leader's day: the visits that stand in it. A leader is not in two places at the same time. */
public record Diary(Page page, Map<VisitId, SiteVisit> visits) {
    /** Whose day. */
    public record Page(PersonId leader, LocalDate day) {
        static Page of(SiteVisit visit) {
            return new Page(visit.leader(), visit.day());
        }
    }

    public Diary {
        visits = Map.copyOf(visits);
    }

    static Diary blank(Page page) {
        return new Diary(page, Map.of());
    }

    static Diary evolve(Diary diary, VisitEvent event) {
        Map<VisitId, SiteVisit> visits = new HashMap<>(diary.visits);
        switch (event) {
            case SiteVisitMade made -> visits.put(made.visitId(), made.visit());
            case SiteVisitCorrected corrected -> visits.put(corrected.visitId(), corrected.visit());
            case SiteVisitWithdrawn withdrawn -> visits.remove(withdrawn.visitId());
            case OnSiteProblemSolved _ -> {}
        }
        // A correction may have moved a visit to another page; what does not stand on this one is dropped.
        visits.values().removeIf(visit -> !Page.of(visit).equals(diary.page));
        return new Diary(diary.page, visits);
    }

    /** Refuses a visit that runs backwards or overlaps another one of the same leader. */
    void mustFit(VisitId id, SiteVisit visit) {
        if (!visit.from().isBefore(visit.until())) {
            throw new Refused(Reason.TIMES_REVERSED, visit.from(), visit.until());
        }
        visits.forEach((otherId, other) -> {
            if (!otherId.equals(id) && other.overlaps(visit)) {
                throw new Refused(
                        Reason.LEADER_ELSEWHERE, visit.leader(), visit.day(), otherId, other.from(), other.until());
            }
        });
    }
}
