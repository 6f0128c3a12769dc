package mingjing.command.report;

import mingjing.events.report.ReportEvent.DutyReportIssued;

/** The last issue of a year's report; number 0 where there is none. */
public record LastIssue(int number, long position, String textHash) {
    static final LastIssue NONE = new LastIssue(0, 0, "");

    static LastIssue evolve(LastIssue before, DutyReportIssued issued) {
        return new LastIssue(issued.number(), issued.position(), issued.textHash());
    }
}
