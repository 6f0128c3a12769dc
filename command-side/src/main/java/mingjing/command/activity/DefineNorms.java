package mingjing.command.activity;

import java.time.LocalDate;
import java.util.List;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.LongText;
import mingjing.events.catalogue.CatalogueEvent;
import mingjing.events.catalogue.CatalogueEvent.NormsDefined;
import mingjing.events.organisation.PersonId;

/** Says what is normally done where and since when, and from where on a question is asked; the text is known to be free of errors. */
public record DefineNorms(String name, @LongText String text, String textHash, PersonId by, LocalDate occurredOn)
        implements Command {
    /** The last file of that name; version 0 where there is none. */
    public record Known(int version, String textHash) {
        static final Known NONE = new Known(0, "");

        static Known evolve(Known before, NormsDefined defined) {
            return new Known(defined.version(), defined.textHash());
        }
    }

    List<CatalogueEvent> decide(Known known) {
        if (known.textHash().equals(textHash)) {
            throw new Refused(Reason.NORMS_UNCHANGED, name);
        }
        return List.of(new NormsDefined(name, known.version() + 1, text, textHash, by, occurredOn));
    }
}
