package mingjing.console.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjing.events.Vocabulary;
import mingjing.events.activity.ActivityEvent.ActivityCorrected;
import mingjing.events.activity.ActivityEvent.ActivityWithdrawn;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.PledgeEvent;
import mingjing.events.organisation.OrgEvent.UnitDissolved;
import mingjing.events.organisation.OrgEvent.UnitMerged;
import mingjing.events.rectification.ProblemEvent.ProblemCorrected;
import mingjing.events.report.ReportEvent.DutyReportIssued;
import mingjing.events.study.StudyEvent.StudySessionCorrected;
import mingjing.events.study.StudyEvent.StudySessionWithdrawn;
import mingjing.events.supervision.QuestionEvent;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.visit.VisitEvent.SiteVisitCorrected;
import mingjing.events.visit.VisitEvent.SiteVisitWithdrawn;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.store.EventStore;
import mingjing.store.Query;

/**
 * What a folder of everything an office entered does not carry: an import takes no file for it, or the file says what it came to and not
 * how. Whoever needs all of it takes the auditor's bundle.
 */
public final class LeftOut {
    private static final List<Sort> SORTS = List.of(
            new Sort("单位的合并、撤销（请在新账本的组织里另办）", UnitMerged.class, UnitDissolved.class),
            new Sort("比武和承诺", ContestEvent.class, PledgeEvent.class),
            new Sort("回头看抽样", SampleEvent.class),
            new Sort("对督导提示的答复", QuestionEvent.class),
            new Sort("申诉", AppealEvent.class),
            new Sort("述职报告的签发", DutyReportIssued.class),
            new Sort(
                    "更正的经过（导出的是更正后的样子）",
                    ProblemCorrected.class,
                    StudySessionCorrected.class,
                    SiteVisitCorrected.class,
                    ActivityCorrected.class),
            new Sort("已撤回的学习、走访和记录", StudySessionWithdrawn.class, SiteVisitWithdrawn.class, ActivityWithdrawn.class));

    private LeftOut() {}

    private record Sort(String title, List<Class<?>> events) {
        Sort(String title, Class<?>... events) {
            this(title, List.of(events));
        }

        Query query() {
            Set<String> types = new TreeSet<>();
            events.forEach(event -> types.addAll(Vocabulary.EVENTS.namesUnder(event)));
            return Query.types(types);
        }
    }

    /** What there is of it at a moment, in words, with how many events; what never happened is not named. */
    public static List<String> from(EventStore store, Asked asked) {
        List<String> lines = new ArrayList<>();
        for (Sort sort : SORTS) {
            int[] count = new int[1];
            FoldedView.read(store, sort.query(), 0, asked, _ -> count[0]++);
            if (count[0] > 0) {
                lines.add(sort.title() + "，" + count[0] + " 条");
            }
        }
        return lines;
    }
}
