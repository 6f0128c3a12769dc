package mingjing.query.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.score.Facts;
import mingjing.query.score.Period;
import mingjing.rules.Community;
import mingjing.rules.Fact;
import mingjing.rules.Figure;
import mingjing.rules.Invariant;

/** 数据: the figures of a year at any moment, the events behind each, and the invariants among them. */
public final class Figures {
    private final Organisation organisation;
    private final Facts facts;
    private final FigureLists lists;

    public Figures(Organisation organisation, Facts facts, FigureLists lists) {
        this.organisation = organisation;
        this.facts = facts;
        this.lists = lists;
    }

    /** The figures of a year, in the order of the list in force; none where no list is. */
    public List<Figure> figures(String period, Asked asked) {
        Period year = Period.parse(period);
        return lists.inForce(asked.position())
                .map(book -> facts.over(
                        asked.position(),
                        columns -> book.figures(year.name(), units(asked), columns, asked.moment(), year.span())))
                .orElse(List.of());
    }

    /** What must hold among the figures of all years. */
    public List<Invariant> invariants(String period, Asked asked) {
        Period year = Period.parse(period);
        return lists.inForce(asked.position())
                .map(book -> facts.over(
                        asked.position(),
                        columns -> book.invariants(units(asked), columns, asked.moment(), year.span())))
                .orElse(List.of());
    }

    /** The facts behind a figure that the reader sees, in recorded order: the figure itself is over the whole office. */
    public List<Fact> evidence(String period, String id, Asked asked) {
        Period year = Period.parse(period);
        return lists.inForce(asked.position())
                .map(book -> facts.over(
                        asked.position(),
                        columns -> book.evidence(id, units(asked), columns, asked.moment(), year.span())))
                .map(found -> facts.named(found.stream()
                        .filter(fact -> asked.reach().sees(new UnitId(fact.community())))
                        .toList()))
                .orElse(List.of());
    }

    /** Every unit, ended ones too: what they did stays done. */
    private List<Community> units(Asked asked) {
        Chart chart = organisation.chart(asked);
        return chart.units().keySet().stream()
                .map(unit -> new Community(unit.value(), chart.name(unit), "", Map.<String, BigDecimal>of()))
                .toList();
    }
}
