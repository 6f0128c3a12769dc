package mingjing.query.report;

import mingjing.events.organisation.PersonId;
import mingjing.events.report.ReportEvent.TemplateDefined;
import mingjing.query.Decoded;
import mingjing.query.catalogue.Kinds;
import mingjing.rules.ReportTemplate;

/**
 * A template that was in force, and where the log says so.
 *
 * @param position of the event that defined it
 */
public record Wording(String name, int version, PersonId by, ReportTemplate template, long position) {
    static Wording of(Decoded event, Kinds kinds) {
        TemplateDefined defined = (TemplateDefined) event.event();
        return new Wording(
                defined.name(),
                defined.version(),
                defined.by(),
                ReportTemplate.defined(
                        defined.name(), defined.text(), TemplateNames.registers(event.position(), kinds)),
                event.position());
    }
}
