package mingjing.events;

import java.util.List;
import mingjing.events.access.AccessEvent;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.catalogue.CatalogueEvent;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.imports.ImportEvent;
import mingjing.events.ledger.LedgerEvent;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.report.ReportEvent;
import mingjing.events.rules.RuleBookEvent;
import mingjing.events.study.StudyEvent;
import mingjing.events.supervision.QuestionEvent;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.visit.VisitEvent;

/** Every event stream this program knows. */
public final class Vocabulary {
    public static final EventTypes EVENTS = EventTypes.of(List.of(
            LedgerEvent.class,
            OrgEvent.class,
            ProblemEvent.class,
            StudyEvent.class,
            VisitEvent.class,
            RuleBookEvent.class,
            AppealEvent.class,
            CatalogueEvent.class,
            ActivityEvent.class,
            ConcernEvent.class,
            ContestEvent.class,
            PledgeEvent.class,
            ReportEvent.class,
            ImportEvent.class,
            SampleEvent.class,
            QuestionEvent.class,
            AccessEvent.class));

    private Vocabulary() {}
}
