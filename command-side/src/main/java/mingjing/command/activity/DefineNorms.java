package mingjing.command.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.command.Refused;
import mingjing.events.LongText;
import mingjing.events.catalogue.CatalogueEvent.ConcernTermsSet;
import mingjing.events.catalogue.CatalogueEvent.NormsDefined;
import mingjing.events.catalogue.CatalogueEvent.NormsEvent;
import mingjing.events.concern.ConcernTerm;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * Says what is normally done where and since when, and from where on a question is asked.
 *
 * @param text known to be free of errors
 * @param terms what it says of concerns, by locality: decisions rest on that
 */
public record DefineNorms(
        String name,
        @LongText String text,
        String textHash,
        SortedMap<UnitId, List<ConcernTerm>> terms,
        PersonId by,
        LocalDate occurredOn)
        implements Command {
    /** The last file of that name; version 0 where there is none. */
    public record Known(int version, String textHash, SortedMap<UnitId, List<ConcernTerm>> terms) {
        static final Known NONE = new Known(0, "", new TreeMap<>());

        static Known evolve(Known before, NormsEvent event) {
            return switch (event) {
                case NormsDefined defined -> new Known(defined.version(), defined.textHash(), before.terms());
                case ConcernTermsSet set -> before.with(set.locality(), set.terms());
            };
        }

        private Known with(UnitId locality, List<ConcernTerm> own) {
            SortedMap<UnitId, List<ConcernTerm>> all = new TreeMap<>(terms);
            all.put(locality, own);
            return new Known(version, textHash, all);
        }
    }

    List<NormsEvent> decide(Known known) {
        if (known.textHash().equals(textHash)) {
            throw new Refused(Reason.NORMS_UNCHANGED, name);
        }
        List<NormsEvent> events = new ArrayList<>();
        events.add(new NormsDefined(name, known.version() + 1, text, textHash, by, occurredOn));
        TreeSet<UnitId> localities = new TreeSet<>(known.terms().keySet());
        localities.addAll(terms.keySet());
        for (UnitId locality : localities) {
            List<ConcernTerm> now = terms.getOrDefault(locality, List.of());
            if (!now.equals(known.terms().getOrDefault(locality, List.of()))) {
                events.add(new ConcernTermsSet(name, locality, now, by, occurredOn));
            }
        }
        return events;
    }
}
