package mingjing.console.cli;

import java.util.Optional;
import mingjing.console.platform.Core;
import mingjing.console.reports.Paper;
import mingjing.query.Asked;
import mingjing.query.catalogue.Kinds;
import mingjing.query.figure.FigureLists;
import mingjing.query.figure.Figures;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.report.DutyReports;
import mingjing.query.report.Issue;
import mingjing.query.report.Report;
import mingjing.query.score.Facts;
import mingjing.query.score.Scoreboard;

/** The duty report of a moment where no node is running: under its number if exactly this was issued, a draft otherwise. */
final class PaperFromLog {
    private PaperFromLog() {}

    static Optional<Paper> of(Core core, Optional<String> period, Asked asked) {
        Organisation organisation = new Organisation(core.store(), core.dataSource());
        Facts facts = new Facts(core.store(), core.dataSource(), organisation);
        Kinds kinds = core.ruleBooks().kinds();
        Figures figures = new Figures(organisation, facts, new FigureLists(core.store(), kinds));
        ActivityRegister activities = new ActivityRegister(core.store(), core.dataSource());
        DutyReports reports = new DutyReports(core.store(), figures, activities, kinds, core.ruleBooks());
        String year = period.orElseGet(() -> new Scoreboard(organisation, facts, core.ruleBooks()).lastPeriod(asked));
        return reports.report(year, asked).map(report -> new Paper(report, issue(reports, core, report)));
    }

    private static Optional<Issue> issue(DutyReports reports, Core core, Report report) {
        return reports.issued(core.store().head()).stream()
                .filter(each -> each.issued().year().equals(report.year())
                        && each.issued().position() == report.position()
                        && each.issued().until().equals(report.until())
                        && each.is(report))
                .findFirst();
    }
}
