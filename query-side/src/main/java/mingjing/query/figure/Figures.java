package mingjing.query.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mingjing.events.Vocabulary;
import mingjing.events.catalogue.CatalogueEvent.FiguresDefined;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.query.catalogue.Kinds;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.score.Facts;
import mingjing.query.score.Period;
import mingjing.rules.Community;
import mingjing.rules.Fact;
import mingjing.rules.Figure;
import mingjing.rules.FigureBook;
import mingjing.rules.Invariant;
import mingjing.rules.Moment;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;

/** 数据: the figures of a year at any moment, the events behind each, and the invariants among them. */
public final class Figures {
    private final EventStore store;
    private final Organisation organisation;
    private final Facts facts;
    private final Kinds kinds;
    private final Map<String, FigureBook> parsed = new ConcurrentHashMap<>();

    public Figures(EventStore store, Organisation organisation, Facts facts, Kinds kinds) {
        this.store = store;
        this.organisation = organisation;
        this.facts = facts;
        this.kinds = kinds;
    }

    /** The figures of a year, in the order of the list in force; none where no list is. */
    public List<Figure> figures(String period, Asked asked) {
        Period year = Period.parse(period);
        return book(asked)
                .map(book -> facts.over(
                        asked.position(),
                        columns -> book.figures(year.name(), units(asked), columns, asked.moment(), year.span())))
                .orElse(List.of());
    }

    /** What must hold among the figures of all years. */
    public List<Invariant> invariants(String period, Asked asked) {
        Period year = Period.parse(period);
        return book(asked)
                .map(book -> facts.over(
                        asked.position(),
                        columns -> book.invariants(units(asked), columns, asked.moment(), year.span())))
                .orElse(List.of());
    }

    /** The facts behind a figure, in recorded order. */
    public List<Fact> evidence(String period, String id, Asked asked) {
        Period year = Period.parse(period);
        return book(asked)
                .map(book -> facts.over(
                        asked.position(),
                        columns ->
                                book.evidence(id, units(asked), columns, this::eventAt, asked.moment(), year.span())))
                .orElse(List.of());
    }

    private String eventAt(long position) {
        return store.at(position).map(Recorded::id).orElse("");
    }

    /** The list in force: the last one recorded by the asked position, under whatever name. */
    private Optional<FigureBook> book(Asked asked) {
        FiguresDefined[] last = new FiguresDefined[1];
        Asked known = new Asked(new Moment(asked.position(), LocalDate.MAX), false, Optional.empty(), Optional.empty());
        Query lists = Query.types(Vocabulary.EVENTS.namesUnder(FiguresDefined.class));
        FoldedView.read(store, lists, 0, known, event -> last[0] = (FiguresDefined) event.event());
        return Optional.ofNullable(last[0])
                .map(list -> parsed.computeIfAbsent(
                        list.text(), text -> FigureBook.parse(list.name(), text, kinds.vocabulary())));
    }

    /** Every unit, ended ones too: what they did stays done. */
    private List<Community> units(Asked asked) {
        Chart chart = organisation.chart(asked);
        return chart.units().keySet().stream()
                .map(unit -> new Community(unit.value(), chart.name(unit), "", Map.<String, BigDecimal>of()))
                .toList();
    }
}
