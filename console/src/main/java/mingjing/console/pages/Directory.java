package mingjing.console.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import mingjing.console.people.Person;
import mingjing.console.people.Staff;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.UnitHistory;
import org.jspecify.annotations.Nullable;

/**
 * What units were called on the day shown, and what persons are called; and both as choices of a form.
 *
 * <p>Two that name everything alike are equal, wherever the log stood when they were read.
 */
public record Directory(Chart chart, Staff staff) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Directory(Chart otherChart, Staff otherStaff)
                && staff.equals(otherStaff)
                && chart.day().equals(otherChart.day())
                && chart.units().equals(otherChart.units());
    }

    @Override
    public int hashCode() {
        return Objects.hash(staff, chart.day(), chart.units());
    }

    public String unit(UnitId id) {
        return chart.name(id);
    }

    public String person(PersonId id) {
        return staff.nameOf(id);
    }

    public String unitName(String code) {
        return unit(new UnitId(code));
    }

    /** A dash where nobody holds the office. */
    public String personName(String id) {
        return id.isEmpty() ? "—" : person(new PersonId(id));
    }

    /** Every unit at work, each under the one above it. */
    public List<Option> units() {
        List<Option> options = new ArrayList<>();
        chart.tops().forEach(top -> add(options, top, "", _ -> true));
        return options;
    }

    /** The sub-district and its communities. */
    public List<Option> communities() {
        List<Option> options = new ArrayList<>();
        Predicate<UnitHistory> upper =
                unit -> unit.level() == OrgLevel.SUBDISTRICT_COMMITTEE || unit.level() == OrgLevel.COMMUNITY_COMMITTEE;
        chart.tops().forEach(top -> add(options, top, "", upper));
        return options;
    }

    private void add(List<Option> options, UnitHistory unit, String indent, Predicate<UnitHistory> wanted) {
        if (wanted.test(unit)) {
            options.add(new Option(unit.unit().value(), indent + unit.nameOn(chart.day())));
            chart.under(unit.unit()).forEach(child -> add(options, child, indent + "　", wanted));
        }
    }

    /** Everyone, with the post that tells namesakes apart. */
    public List<Option> persons() {
        return staff.all().stream().map(Directory::option).toList();
    }

    /** Those who belong to the sub-district itself: its leaders come first in the directory's codes. */
    public List<Option> leaders() {
        return staff.all().stream()
                .filter(person -> person.id().value().startsWith("L-"))
                .map(Directory::option)
                .toList();
    }

    private static Option option(Person person) {
        return new Option(person.id().value(), person.name() + "（" + person.post() + "）");
    }
}
