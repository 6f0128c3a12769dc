package mingjing.command.visit;

import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitEvent;
import mingjing.events.visit.VisitEvent.*;
import mingjing.events.visit.VisitId;

/** What is true of the record of a site visit now. */
public sealed interface Visit {
    /** Nobody recorded it. */
    record Unknown() implements Visit {}

    /** It stands in the register. */
    record Recorded(SiteVisit visit) implements Visit {}

    /** It was taken out of the register. */
    record Withdrawn() implements Visit {}

    static Visit evolve(Visit visit, VisitEvent event) {
        return switch (event) {
            case SiteVisitMade made -> new Recorded(made.visit());
            case SiteVisitCorrected corrected -> new Recorded(corrected.visit());
            case SiteVisitWithdrawn _ -> new Withdrawn();
            case OnSiteProblemSolved _ -> visit;
        };
    }

    /** The visit as it stands, refused where there is none. */
    default SiteVisit standing(VisitId id) {
        return switch (this) {
            case Unknown _ -> throw new Refused(Reason.UNKNOWN_VISIT, id);
            case Withdrawn _ -> throw new Refused(Reason.ALREADY_WITHDRAWN, id);
            case Recorded recorded -> recorded.visit();
        };
    }
}
