package mingjing.console.api;

import java.util.List;
import java.util.Optional;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.query.Asked;
import mingjing.query.report.DutyReports;
import mingjing.query.report.Issue;
import mingjing.query.report.Report;
import mingjing.query.report.Stated;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Invariant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The duty reports that were issued, each made again at its position, and the draft of any moment. */
@RestController
@Needs(Permission.READ_REPORTS)
@RequestMapping("/api/v1/reports")
class ReportController {
    private final DutyReports reports;
    private final Scoreboard scoreboard;
    private final Reading reading;

    ReportController(DutyReports reports, Scoreboard scoreboard, Reading reading) {
        this.reports = reports;
        this.scoreboard = scoreboard;
        this.reading = reading;
    }

    /** One issued report; {@code recordedAt} is the position of the event that says so. */
    record Line(
            String id,
            String year,
            int number,
            long position,
            String until,
            String template,
            String book,
            int figures,
            String textHash,
            String issuedBy,
            String issuedOn,
            long recordedAt) {
        static Line of(Issue issue) {
            var issued = issue.issued();
            return new Line(
                    issued.reportId().value(),
                    issued.year(),
                    issued.number(),
                    issued.position(),
                    issued.until().toString(),
                    issued.template() + "@" + issued.templateVersion(),
                    issued.book(),
                    issued.figures().size(),
                    issued.textHash(),
                    issued.issuedBy().value(),
                    issued.occurredOn().toString(),
                    issue.position());
        }
    }

    /** A figure of a report; {@code kind} is exactly, atLeast or masked. */
    record FigureLine(
            String id, String label, String kind, String value, String unit, String query, long position, String hash) {
        static FigureLine of(Stated figure) {
            return new FigureLine(
                    figure.id(),
                    figure.label(),
                    figure.kind(),
                    figure.value().toString(),
                    figure.unit(),
                    figure.query(),
                    figure.position(),
                    figure.hash());
        }
    }

    /**
     * A report in full.
     *
     * @param issue empty for a draft
     * @param reproduced whether it reads today as it was issued; empty for a draft
     */
    record Full(
            Optional<Line> issue,
            Optional<Boolean> reproduced,
            String year,
            long position,
            String until,
            String template,
            String book,
            String text,
            String textHash,
            List<FigureLine> figures,
            List<Invariant> broken) {
        static Full of(Report report, Optional<Issue> issue) {
            return new Full(
                    issue.map(Line::of),
                    issue.map(each -> each.is(report)),
                    report.year(),
                    report.position(),
                    report.until().toString(),
                    report.wording().name() + "@" + report.wording().version(),
                    report.book(),
                    report.document().text(),
                    report.document().hash(),
                    report.figures().stream().map(FigureLine::of).toList(),
                    report.broken());
        }
    }

    @GetMapping
    List<Line> issued(@RequestParam Optional<String> asOf) {
        return reports.issued(reading.ask(asOf, Optional.empty()).position()).stream()
                .map(Line::of)
                .toList();
    }

    @GetMapping("/draft")
    Full draft(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> until) {
        Asked asked = reading.ask(asOf, until);
        return reports.report(period.orElseGet(() -> scoreboard.lastPeriod(asked)), asked)
                .map(report -> Full.of(report, Optional.empty()))
                .orElseThrow(() -> new NotFound("还没有报告模板。请先用 ./mingjing import report.yaml --drafted-by 人员编号 加上。"));
    }

    @GetMapping("/{id}")
    Full one(@PathVariable String id, @RequestParam Optional<String> asOf) {
        Issue issue = reports.issued(reading.ask(asOf, Optional.empty()).position()).stream()
                .filter(each -> each.issued().reportId().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有编号为 " + id + " 的述职报告。"));
        return reports.report(issue.issued().year(), issue.moment())
                .map(report -> Full.of(report, Optional.of(issue)))
                .orElseThrow();
    }
}
