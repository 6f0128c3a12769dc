package mingjing.command.report;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.MayBeEmpty;
import mingjing.events.organisation.PersonId;
import mingjing.events.report.ReportEvent;
import mingjing.events.report.ReportEvent.DutyReportIssued;
import mingjing.events.report.ReportId;
import mingjing.events.report.StatedFigure;

/** Puts the report of a year forth as it reads at a moment: never by the person who worded it, and never twice the same. */
public record IssueDutyReport(
        String year,
        long position,
        LocalDate until,
        String template,
        int templateVersion,
        @MayBeEmpty String book,
        List<StatedFigure> figures,
        String textHash,
        PersonId by,
        LocalDate occurredOn)
        implements Command {
    List<ReportEvent> decide(KnownTemplate known, LastIssue last) {
        if (known.version() != templateVersion) {
            throw new Refused(Reason.TEMPLATE_CHANGED, template, templateVersion, known.version());
        }
        if (known.anonymous()) {
            throw new Refused(Reason.DRAFTER_UNKNOWN, template);
        }
        if (known.by().equals(by)) {
            throw new Refused(Reason.DRAFTER_MAY_NOT_ISSUE, template, by);
        }
        if (last.position() > position) {
            throw new Refused(Reason.REPORT_OLDER, ReportId.of(year, last.number()), position, last.position());
        }
        if (last.textHash().equals(textHash)) {
            throw new Refused(Reason.REPORT_UNCHANGED, ReportId.of(year, last.number()));
        }
        return List.of(new DutyReportIssued(
                year,
                last.number() + 1,
                position,
                until,
                template,
                templateVersion,
                book,
                figures,
                textHash,
                by,
                occurredOn));
    }
}
