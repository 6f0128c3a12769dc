package mingjing.command.report;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.events.Tag;
import mingjing.events.report.ReportEvent.DutyReportIssued;
import mingjing.events.report.ReportEvent.TemplateDefined;

/** The boundaries and use cases of duty reports: their table of contents. */
public final class Reports {
    /** Identified by the template's name. */
    public static final Boundary<String, KnownTemplate, TemplateDefined> TEMPLATE = new Boundary<>(
            String.class,
            KnownTemplate.class,
            TemplateDefined.class,
            name -> Set.of(new Tag("template", name)),
            _ -> KnownTemplate.NONE,
            KnownTemplate::evolve);

    /** Identified by the year. */
    public static final Boundary<String, LastIssue, DutyReportIssued> ISSUES = new Boundary<>(
            String.class,
            LastIssue.class,
            DutyReportIssued.class,
            year -> Set.of(new Tag("reports", year)),
            _ -> LastIssue.NONE,
            LastIssue::evolve);

    public static final List<Slice<?>> SLICES = List.of(
            Slice.of(DefineTemplate.class, TEMPLATE, DefineTemplate::name, DefineTemplate::decide),
            new Slice<>(
                    IssueDutyReport.class,
                    (order, states) ->
                            order.decide(states.of(TEMPLATE, order.template()), states.of(ISSUES, order.year()))));

    private Reports() {}
}
