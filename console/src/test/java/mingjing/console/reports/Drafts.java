package mingjing.console.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingjing.events.Amount;
import mingjing.events.organisation.PersonId;
import mingjing.events.report.ReportEvent.DutyReportIssued;
import mingjing.query.report.Document;
import mingjing.query.report.Document.Block;
import mingjing.query.report.Document.Run;
import mingjing.query.report.Issue;
import mingjing.query.report.Report;
import mingjing.query.report.Stated;
import mingjing.query.report.Wording;
import mingjing.rules.ReportTemplate;

/** Small reports for tests of their files. */
final class Drafts {
    static final Stated HANDLED =
            new Stated("concerns.handled", "诉求办结", Amount.exactly(364), "件", "计数(诉求办结; 去重 诉求)", 7200);
    static final Stated URGENT =
            new Stated("deliberation.solved", "协商解决急难事", Amount.parse("130余"), "件", "计数(急难事解决)", 7200);
    static final Stated VISITS = new Stated("visits.made", "深入实地", Amount.parse("****余"), "次", "计数(实地走访)", 7200);

    private Drafts() {}

    /** One with headings, figures of every firmness, and a sign that HTML would take for its own. */
    static Paper paper() {
        return paper(List.of(
                new Block.Heading(1, "一、履职情况"),
                new Block.Heading(2, "（一）主突破"),
                new Block.Paragraph(List.of(
                        new Run.Plain("办结"),
                        new Run.Counted(HANDLED),
                        new Run.Plain("，解决"),
                        new Run.Counted(URGENT),
                        new Run.Plain("，走访"),
                        new Run.Counted(VISITS),
                        new Run.Plain("，满意 < 全部。"))),
                new Block.Heading(1, "二、存在问题")));
    }

    /** Several pages of one sign: what a page holds can be counted. */
    static Paper full() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(new Run.Plain("街".repeat(28 * 70)), new Run.Counted(HANDLED))));
        return paper(blocks);
    }

    /** Number 2 of the year, whose text is still the one that was issued, or is not. */
    static Paper issued(boolean same) {
        Report report = paper().report();
        DutyReportIssued issued = new DutyReportIssued(
                report.year(),
                2,
                report.position(),
                report.until(),
                report.wording().name(),
                report.wording().version(),
                report.book(),
                report.figures().stream().map(Stated::issued).toList(),
                same ? report.document().hash() : HANDLED.hash(),
                new PersonId("L-01"),
                report.until());
        return new Paper(report, Optional.of(new Issue(issued, 7300)));
    }

    private static Paper paper(List<Block> blocks) {
        ReportTemplate template = new ReportTemplate("述职报告", List.of(), List.of());
        Wording wording = new Wording("述职报告", 1, new PersonId("L-04"), template, 80);
        Report report = new Report(
                "2022",
                7200,
                LocalDate.of(2022, 12, 31),
                wording,
                "大比武@2022.1",
                new Document("2022年度述职报告", blocks),
                List.of());
        return new Paper(report, Optional.empty());
    }
}
