package mingjing.query.report;

import java.util.Optional;
import mingjing.events.report.ReportEvent.DutyReportIssued;
import mingjing.query.Asked;
import mingjing.rules.Moment;

/** A report that was issued, and where the log says so. */
public record Issue(DutyReportIssued issued, long position) {
    /** The moment it speaks of. */
    public Asked moment() {
        return new Asked(
                new Moment(issued.position(), issued.until()),
                false,
                Optional.of("@" + issued.position()),
                Optional.of(issued.until().toString()));
    }

    /** Whether a report made again states what was issued: every figure by its hash, and every word. */
    public boolean is(Report again) {
        return issued.textHash().equals(again.document().hash())
                && issued.figures()
                        .equals(again.figures().stream().map(Stated::issued).toList());
    }
}
