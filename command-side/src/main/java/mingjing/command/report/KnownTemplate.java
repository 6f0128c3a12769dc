package mingjing.command.report;

import mingjing.events.organisation.PersonId;
import mingjing.events.report.ReportEvent.TemplateDefined;

/** The template of a name as it now reads, and who worded it; version 0 where there is none. */
public record KnownTemplate(int version, String textHash, PersonId by) {
    static final KnownTemplate NONE = new KnownTemplate(0, "", PersonId.SYSTEM);

    /** The platform words nothing: somebody did, and nobody wrote down who. */
    boolean anonymous() {
        return by.equals(PersonId.SYSTEM);
    }

    static KnownTemplate evolve(KnownTemplate before, TemplateDefined defined) {
        return new KnownTemplate(defined.version(), defined.textHash(), defined.by());
    }
}
