package mingjing.console.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import mingjing.command.report.IssueDutyReport;
import mingjing.console.reports.Paper;
import mingjing.console.reports.ReportOrders;
import mingjing.console.security.AccessLog;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Reading;
import mingjing.query.Asked;
import mingjing.query.report.Change;
import mingjing.query.report.DutyReports;
import mingjing.query.report.Issue;
import mingjing.query.report.Report;
import mingjing.query.score.Scoreboard;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 述职报告: the draft as the log writes it at any moment, and each issue, made again at its position. */
@Controller
@Needs(Permission.READ_REPORTS)
class ReportsController {
    private final DutyReports reports;
    private final ReportOrders orders;
    private final Scoreboard scoreboard;
    private final Reading reading;
    private final Directories directories;
    private final Desk desk;
    private final AccessLog log;

    ReportsController(
            DutyReports reports,
            ReportOrders orders,
            Scoreboard scoreboard,
            Reading reading,
            Directories directories,
            Desk desk,
            AccessLog log) {
        this.log = log;
        this.reports = reports;
        this.orders = orders;
        this.scoreboard = scoreboard;
        this.reading = reading;
        this.directories = directories;
        this.desk = desk;
    }

    /**
     * The draft.
     *
     * @param report empty where no template is defined
     * @param issues of this year, the last first
     * @param changes since the last of them
     */
    public record View(
            String period,
            Optional<Report> report,
            List<Issue> issues,
            List<Change> changes,
            List<Form> forms,
            Directory names) {
        public Optional<Issue> last() {
            return issues.stream().findFirst();
        }
    }

    /**
     * One issue.
     *
     * @param at the moment it speaks of, for links to its figures
     * @param before the issue before it
     * @param changes since then
     */
    public record Sheet(
            Issue issue,
            Report report,
            boolean reproduced,
            Frame at,
            Optional<Issue> before,
            List<Change> changes,
            Directory names) {}

    @GetMapping("/reports")
    ModelAndView draft(
            @RequestParam Optional<String> period, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        View view = view(year(period, frame.asked()), frame);
        ModelAndView page = new ModelAndView("reports", "view", view);
        view.report().ifPresent(report -> page.addObject(Frame.DAY, lastDay(report)));
        return page;
    }

    /** The last day a report speaks of. */
    private static LocalDate lastDay(Report report) {
        LocalDate end = LocalDate.of(Integer.parseInt(report.year()), Month.DECEMBER, 31);
        return report.until().isBefore(end) ? report.until() : end;
    }

    private String year(Optional<String> period, Asked asked) {
        return period.orElseGet(() -> scoreboard.lastPeriod(asked));
    }

    private View view(String year, Frame frame) {
        Asked asked = frame.asked();
        Optional<Report> report = reports.report(year, asked);
        List<Issue> issues = issues(year, frame);
        List<Change> changes = report.stream()
                .flatMap(now -> issues.stream().limit(1).flatMap(last -> changes(last, now, asked).stream()))
                .toList();
        boolean open = report.isPresent() && asked.asOf().isEmpty() && frame.mayOrder(IssueDutyReport.class);
        String path = "/reports/" + Paths.segment(year) + "/" + asked.position() + "/" + asked.day();
        List<Form> forms =
                open ? List.of(Form.empty("IssueDutyReport", path + "/IssueDutyReport", List.of())) : List.of();
        return new View(year, report, issues, changes, forms, directories.at(frame));
    }

    private List<Issue> issues(String year, Frame frame) {
        return reports.issued(frame.asked().position()).stream()
                .filter(issue -> issue.issued().year().equals(year))
                .toList();
    }

    private List<Change> changes(Issue before, Report after, Asked since) {
        return reports.report(after.year(), before.moment())
                .map(then -> reports.changes(then, before.moment(), after, since))
                .orElse(List.of());
    }

    /** Issues what was looked at: the moment is in the address, so that what came meanwhile is not issued unseen. */
    @Needs(Permission.ORDER)
    @PostMapping("/reports/{year}/{position}/{until}/IssueDutyReport")
    ModelAndView issue(
            @PathVariable String year, @PathVariable long position, @PathVariable String until, Posted posted) {
        Input input = posted.input();
        Outcome outcome = desk.take(
                posted,
                () -> orders.issue(
                        year,
                        reading.ask(Optional.of("@" + position), Optional.of(until)),
                        posted.account().person()));
        return outcome.shown("redirect:/reports?period=" + Paths.segment(year), posted, why -> {
            View view = view(year, posted.frame());
            List<Form> forms = Form.refused(view.forms(), "IssueDutyReport", input, why);
            return new ModelAndView(
                    "reports",
                    "view",
                    new View(view.period(), view.report(), view.issues(), view.changes(), forms, view.names()));
        });
    }

    @GetMapping("/reports/{id}")
    ModelAndView show(@PathVariable String id, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        Issue issue = find(id, frame);
        Report report = again(issue);
        Optional<Issue> before = issues(issue.issued().year(), frame).stream()
                .filter(each -> each.issued().number() == issue.issued().number() - 1)
                .findFirst();
        Frame at = new Frame(frame.account(), frame.person(), issue.moment(), frame.path(), frame.query());
        return new ModelAndView(
                "report",
                "view",
                new Sheet(
                        issue,
                        report,
                        issue.is(report),
                        at,
                        before,
                        before.map(each -> changes(each, report, issue.moment()))
                                .orElse(List.of()),
                        directories.at(frame)));
    }

    private Issue find(String id, Frame frame) {
        return reports.issued(frame.asked().position()).stream()
                .filter(each -> each.issued().reportId().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing(id));
    }

    private Report again(Issue issue) {
        return reports.report(issue.issued().year(), issue.moment())
                .orElseThrow(() -> new Missing(issue.issued().reportId().value()));
    }

    @Needs(Permission.EXPORT)
    @GetMapping("/reports/draft/file.{format:docx|html}")
    ResponseEntity<byte[]> draftFile(
            @PathVariable String format,
            @RequestParam Optional<String> period,
            @ModelAttribute(name = "frame", binding = false) Frame frame)
            throws IOException {
        String year = year(period, frame.asked());
        Report report = reports.report(year, frame.asked()).orElseThrow(() -> new Missing(year));
        return file(new Paper(report, Optional.empty()), format, frame);
    }

    @Needs(Permission.EXPORT)
    @GetMapping("/reports/{id}/file.{format:docx|html}")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String format,
            @ModelAttribute(name = "frame", binding = false) Frame frame)
            throws IOException {
        Issue issue = find(id, frame);
        return file(new Paper(again(issue), Optional.of(issue)), format, frame);
    }

    private ResponseEntity<byte[]> file(Paper paper, String format, Frame frame) throws IOException {
        String name = paper.fileName(format);
        frame.account().ifPresent(account -> log.exported(account, "report", frame.position()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.bytes(name));
    }
}
