package mingjing.query.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.rules.Moment;

/** The organisation as known at one moment; {@code day} is the day looked at, {@code position} where the log stood. */
public record Chart(SortedMap<UnitId, UnitHistory> units, LocalDate day, long position) {
    public Chart {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    /** The chart that these units make at a moment. */
    public static Chart of(Collection<UnitHistory> histories, Moment moment) {
        SortedMap<UnitId, UnitHistory> units = new TreeMap<>();
        histories.forEach(unit -> units.put(unit.unit(), unit));
        return new Chart(units, moment.day(), moment.position());
    }

    public Optional<UnitHistory> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** What a unit is called on the day; its code where it is unknown. */
    public String name(UnitId id) {
        return unit(id).map(unit -> unit.nameOn(day)).orElse(id.value());
    }

    /** Who held a unit's office on any day. */
    public Optional<PersonId> secretary(UnitId id, LocalDate on) {
        return unit(id).flatMap(unit -> unit.secretaryOn(on));
    }

    /** Units at work on the day, without the level above. */
    public List<UnitHistory> tops() {
        return active(
                units.values().stream().filter(unit -> unit.parent().isEmpty()).toList());
    }

    /** Units at work on the day directly under another. */
    public List<UnitHistory> under(UnitId parent) {
        return active(units.values().stream()
                .filter(unit -> unit.parent().equals(Optional.of(parent)))
                .toList());
    }

    /** A unit, the one above it, and so on to the top. */
    public List<UnitId> path(UnitId unit) {
        List<UnitId> path = new ArrayList<>();
        Optional<UnitId> next = Optional.of(unit);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = unit(next.get()).flatMap(UnitHistory::parent);
        }
        return path;
    }

    /** A unit and all below it, ended ones too: their history stays theirs. */
    public Set<UnitId> within(UnitId top) {
        Set<UnitId> found = new LinkedHashSet<>(List.of(top));
        List<UnitId> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            Optional<UnitId> next = Optional.of(open.removeFirst());
            units.values().stream()
                    .filter(unit -> unit.parent().equals(next))
                    .map(UnitHistory::unit)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return Collections.unmodifiableSet(found);
    }

    /** The communities at work on a day, whose secretaries are scored. */
    public List<UnitHistory> communities(LocalDate on) {
        return communities(on, on);
    }

    /** The communities at work on any of some days, also those that ended meanwhile. */
    public List<UnitHistory> communities(LocalDate from, LocalDate to) {
        return units.values().stream()
                .filter(unit -> unit.level() == OrgLevel.COMMUNITY_COMMITTEE && unit.activeWithin(from, to))
                .toList();
    }

    private List<UnitHistory> active(List<UnitHistory> some) {
        return some.stream().filter(unit -> unit.activeOn(day)).toList();
    }
}
