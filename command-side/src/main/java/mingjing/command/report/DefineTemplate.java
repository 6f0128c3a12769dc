package mingjing.command.report;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.LongText;
import mingjing.events.organisation.PersonId;
import mingjing.events.report.ReportEvent;
import mingjing.events.report.ReportEvent.TemplateDefined;

/** Says how the year's report is worded, and who worded it; the text is known to be free of errors. */
public record DefineTemplate(String name, @LongText String text, String textHash, PersonId by, LocalDate occurredOn)
        implements Command {
    List<ReportEvent> decide(KnownTemplate known) {
        boolean named = !by.equals(PersonId.SYSTEM);
        if (known.textHash().equals(textHash) && !(known.anonymous() && named)) {
            throw new Refused(Reason.TEMPLATE_UNCHANGED, name);
        }
        if (!named) {
            throw new Refused(Reason.DRAFTER_UNKNOWN, name);
        }
        return List.of(new TemplateDefined(name, known.version() + 1, text, textHash, by, occurredOn));
    }
}
