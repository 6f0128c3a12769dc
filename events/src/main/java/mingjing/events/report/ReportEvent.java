package mingjing.events.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.LongText;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.organisation.PersonId;

/** How the year's report is worded, and which reports were issued. What was issued stands for ever; a correction is a new issue. */
public sealed interface ReportEvent extends DomainEvent {
    /**
     * The report is worded like this from now on.
     *
     * @param version counts the wordings of that name from 1
     * @param text the whole template (模板), as it was written
     */
    @Stored(name = "report.TemplateDefined")
    record TemplateDefined(
            @Tagged("template") String name,
            int version,
            @LongText String text,
            String textHash,
            PersonId by,
            LocalDate occurredOn)
            implements ReportEvent {}

    /**
     * A second person, who did not word it, put the report of a year forth.
     *
     * @param number counts the issues of that year from 1
     * @param position how far the log was known, and with {@code until} the moment of every figure
     * @param until the last day that counts
     * @param book the rule book in force, as name@version; empty where there was none
     * @param figures in the order of the text
     * @param textHash SHA-256 of the whole text in UTF-8, in hex
     */
    @Stored(name = "report.DutyReportIssued")
    record DutyReportIssued(
            @Tagged("reports") String year,
            int number,
            long position,
            LocalDate until,
            String template,
            int templateVersion,
            String book,
            List<StatedFigure> figures,
            String textHash,
            PersonId issuedBy,
            LocalDate occurredOn)
            implements ReportEvent {
        public DutyReportIssued {
            figures = List.copyOf(figures);
        }

        @JsonIgnore
        @Tagged("report")
        public ReportId reportId() {
            return ReportId.of(year, number);
        }
    }
}
