package mingjing.query.norm;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mingjing.events.Vocabulary;
import mingjing.events.catalogue.CatalogueEvent.NormsDefined;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.rules.Moment;
import mingjing.store.EventStore;
import mingjing.store.Query;

/** 规范: the file of norms in force, straight from the log: the last one recorded by a position, under whatever name. */
public final class Norms {
    private final EventStore store;
    private final Map<String, NormBook> parsed = new ConcurrentHashMap<>();

    public Norms(EventStore store) {
        this.store = store;
    }

    /** What was known of norms at the asked position; days stand in the norms themselves. */
    public Optional<NormBook> book(Asked asked) {
        NormsDefined[] last = new NormsDefined[1];
        Asked known = new Asked(new Moment(asked.position(), LocalDate.MAX), false, Optional.empty(), Optional.empty());
        Query files = Query.types(Vocabulary.EVENTS.namesUnder(NormsDefined.class));
        FoldedView.read(store, files, 0, known, event -> last[0] = (NormsDefined) event.event());
        return Optional.ofNullable(last[0]).map(file -> parsed.computeIfAbsent(file.text(), NormBook::parse));
    }
}
