package mingjing.console.reports;

import mingjing.command.report.IssueDutyReport;
import mingjing.events.organisation.PersonId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.report.DutyReports;
import mingjing.query.report.Report;
import mingjing.query.report.Stated;

/** Makes the order that issues a report: exactly what was looked at, at its position. */
public final class ReportOrders {
    private final DutyReports reports;
    private final Moments moments;

    public ReportOrders(DutyReports reports, Moments moments) {
        this.reports = reports;
        this.moments = moments;
    }

    /**
     * Puts the report of a year forth as it reads at a moment.
     *
     * @throws IllegalArgumentException where it cannot be read there, or names what is not counted any more
     */
    public IssueDutyReport issue(String year, Asked seen, PersonId by) {
        Report report = reports.report(year, seen)
                .orElseThrow(() -> new IllegalArgumentException(
                        "还没有报告模板。请先用 ./mingjing import report.yaml --drafted-by 人员编号 加上。"));
        if (!report.document().missing().isEmpty()) {
            throw new IllegalArgumentException(
                    "模板用到的数据项现在数不出来：" + String.join("、", report.document().missing()) + "。请先改好数据目录或模板，再签发。");
        }
        return new IssueDutyReport(
                report.year(),
                report.position(),
                report.until(),
                report.wording().name(),
                report.wording().version(),
                report.book(),
                report.figures().stream().map(Stated::issued).toList(),
                report.document().hash(),
                by,
                moments.today());
    }
}
