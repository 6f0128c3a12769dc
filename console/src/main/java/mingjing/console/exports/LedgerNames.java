package mingjing.console.exports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mingjing.console.people.People;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Names;
import mingjing.query.organisation.Chart;

/** Names as an import finds them again: a unit is written by its code where another was ever called the same. */
final class LedgerNames implements Names {
    private final People people;
    private final Chart chart;
    private final Map<String, Set<UnitId>> called = new HashMap<>();

    LedgerNames(People people, Chart chart) {
        this.people = people;
        this.chart = chart;
        chart.units().forEach((id, unit) -> {
            called(id.value(), id);
            unit.names().forEach(name -> called(name.name(), id));
        });
    }

    private void called(String name, UnitId unit) {
        called.computeIfAbsent(name, _ -> new HashSet<>()).add(unit);
    }

    @Override
    public String person(PersonId person) {
        return people.nameOf(person);
    }

    @Override
    public String unit(UnitId unit) {
        String name = chart.name(unit);
        return called.getOrDefault(name, Set.of()).size() > 1 ? unit.value() : name;
    }
}
