package mingjing.console.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import mingjing.command.Command;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.organisation.Chart;

/** Who there is to be told, by person, by unit and by what an account is for. */
record Audience(Chart chart, List<Reader> readers) {
    /** The accounts of a person; of nobody, none. */
    Collection<String> person(Optional<PersonId> person) {
        return those(reader -> person.filter(reader.person()::equals).isPresent());
    }

    /** The secretaries in whose charge a unit is: their own, or one below it. */
    Collection<String> secretaries(UnitId unit) {
        List<UnitId> path = chart.path(unit);
        return those(reader -> reader.role() == Role.SECRETARY && path.contains(reader.unit()));
    }

    Collection<String> whoMay(Class<? extends Command> order) {
        return those(reader -> reader.role().mayOrder(order));
    }

    Collection<String> operators() {
        return those(reader -> reader.role() == Role.OPERATOR);
    }

    /** Who answers for the unit so many levels above another; above the top there is only the top. */
    Collection<String> above(UnitId unit, int levels) {
        List<UnitId> path = chart.path(unit);
        UnitId answering = path.get(Math.min(levels, path.size() - 1));
        return those(reader ->
                reader.unit().equals(answering) && (reader.role() == Role.LEADER || reader.role() == Role.SECRETARY));
    }

    /** How many levels there are above a unit; the top answers for itself. */
    int levelsAbove(UnitId unit) {
        return Math.max(1, chart.path(unit).size() - 1);
    }

    static Collection<String> both(Collection<String> some, Collection<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private Collection<String> those(Predicate<Reader> wanted) {
        Collection<String> accounts = new TreeSet<>();
        readers.stream().filter(wanted).map(Reader::account).forEach(accounts::add);
        return accounts;
    }
}
