package mingjing.query.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import mingjing.events.organisation.PersonId;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.UnitHistory;
import mingjing.rules.Board;
import mingjing.rules.Community;
import mingjing.rules.Fact;
import mingjing.rules.FactColumns;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import mingjing.rules.Scoring;

/** 大比武: the board of a year out of what is known of units and facts, wherever that comes from: pure. */
public final class Contest {
    private Contest() {}

    /**
     * The board of a year under a rule book.
     *
     * @param period a year such as {@code 2022}
     * @param facts all that are known at the moment, of any year
     */
    public static Board board(String period, RuleBook book, Chart chart, Collection<Fact> facts, Moment moment) {
        return board(period, book, chart, FactColumns.of(facts), moment);
    }

    /** The same out of columns, which may hold facts that are not known at the moment. */
    public static Board board(String period, RuleBook book, Chart chart, FactColumns facts, Moment moment) {
        Period year = Period.parse(period);
        List<Community> roster = roster(year, chart, moment.day());
        return Scoring.score(List.of(book), roster, facts, moment, year.span()).getFirst();
    }

    /** A year that is over is judged with the roster of its last day. */
    static List<Community> roster(Period year, Chart chart, LocalDate asked) {
        LocalDate day = year.lastDay(asked);
        return chart.communities(day).stream().map(unit -> community(unit, day)).toList();
    }

    private static Community community(UnitHistory unit, LocalDate day) {
        String secretary = unit.secretaryOn(day).map(PersonId::value).orElse("");
        Map<String, BigDecimal> attributes = Map.of("户数", BigDecimal.valueOf(unit.households()));
        return new Community(unit.unit().value(), unit.nameOn(day), secretary, attributes);
    }

    /** What a later year took back still stands in this one; what this one took back may be of an earlier year. */
    static List<Fact> counted(Period year, Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.withdraws().isPresent()
                        ? !fact.occurredOn().isAfter(year.to())
                        : year.holds(fact.occurredOn()))
                .toList();
    }
}
