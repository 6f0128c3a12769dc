package mingjing.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjing.rules.stage.StageRules;

/** What a rule book says, after every shape has become an expression. */
record Model(
        String name,
        String version,
        LocalDate from,
        LocalDate to,
        Points fullMarks,
        int decimals,
        List<String> tieOrder,
        Optional<Ranking> ranking,
        Optional<Grouping> grouping,
        Optional<StageRules> stage,
        Map<String, Quantity> quantities,
        List<ScoredIndicator> indicators,
        List<Veto> vetoes) {

    Model {
        tieOrder = List.copyOf(tieOrder);
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        indicators = List.copyOf(indicators);
        vetoes = List.copyOf(vetoes);
    }

    /** The quantities of those names, in the book's order. */
    Collection<Quantity> quantitiesNamed(Set<String> names) {
        return quantities.values().stream()
                .filter(quantity -> names.contains(quantity.name()))
                .toList();
    }

    /** The same book with one indicator judged by another formula. */
    Model with(ScoredIndicator before, ScoredIndicator after) {
        List<ScoredIndicator> changed = indicators.stream()
                .map(indicator -> indicator.equals(before) ? after : indicator)
                .toList();
        return new Model(
                name,
                version,
                from,
                to,
                fullMarks,
                decimals,
                tieOrder,
                ranking,
                grouping,
                stage,
                quantities,
                changed,
                vetoes);
    }

    /** The same book with other vetoes. */
    Model withVetoes(List<Veto> others) {
        return new Model(
                name,
                version,
                from,
                to,
                fullMarks,
                decimals,
                tieOrder,
                ranking,
                grouping,
                stage,
                quantities,
                indicators,
                others);
    }
}
