package mingjing.query.figure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mingjing.events.Vocabulary;
import mingjing.events.catalogue.CatalogueEvent.FiguresDefined;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.query.catalogue.Kinds;
import mingjing.rules.FigureBook;
import mingjing.rules.Moment;
import mingjing.store.EventStore;
import mingjing.store.Query;

/** 数据目录: which figures an office states, at any moment, straight from the log. */
public final class FigureLists {
    private final EventStore store;
    private final Kinds kinds;
    private final Map<String, FigureBook> parsed = new ConcurrentHashMap<>();

    public FigureLists(EventStore store, Kinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    /** The list in force: the last one recorded by the asked position, under whatever name. */
    public Optional<FigureBook> inForce(long position) {
        FiguresDefined[] last = new FiguresDefined[1];
        Asked known = new Asked(new Moment(position, LocalDate.MAX), false, Optional.empty(), Optional.empty());
        Query lists = Query.types(Vocabulary.EVENTS.namesUnder(FiguresDefined.class));
        FoldedView.read(store, lists, 0, known, event -> last[0] = (FiguresDefined) event.event());
        return Optional.ofNullable(last[0])
                .map(list -> parsed.computeIfAbsent(
                        list.text(), text -> FigureBook.defined(list.name(), text, kinds.vocabulary())));
    }
}
