package mingjing.console.imports;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingjing.console.people.People;
import mingjing.console.people.Person;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.OrgEvent;
import mingjing.events.organisation.OrgEvent.UnitEstablished;
import mingjing.events.organisation.OrgEvent.UnitRenamed;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;

/** Finds persons and units by the names that ledgers write, or by their codes; read from the log at the moment asked. */
final class Directory {
    private static final int ALIKE = 3;

    private final People people;
    private final Map<String, UnitId> codes = new HashMap<>();
    private final Map<String, SortedSet<UnitId>> names = new HashMap<>();
    private final Map<UnitId, Optional<UnitId>> parents = new LinkedHashMap<>();

    Directory(People people, EventStore store) {
        this.people = people;
        Query organisation = Query.types(Vocabulary.EVENTS.namesUnder(OrgEvent.class));
        for (Recorded recorded : store.source(organisation, 0).events()) {
            Object event =
                    CanonicalJson.mapper().readValue(recorded.payload(), Vocabulary.EVENTS.classOf(recorded.type()));
            switch (event) {
                case UnitEstablished unit -> {
                    codes.put(unit.unitId().value(), unit.unitId());
                    name(unit.unitId(), unit.name());
                    parents.put(unit.unitId(), unit.parent());
                }
                case UnitRenamed unit -> name(unit.unitId(), unit.name());
                default -> {}
            }
        }
    }

    private void name(UnitId id, String name) {
        names.computeIfAbsent(name, _ -> new TreeSet<>()).add(id);
    }

    /** The platform itself is nobody's account: no account may give an order in its name, only whoever owns the machine. */
    Optional<PersonId> person(String text) {
        if (text.equals(people.nameOf(PersonId.SYSTEM))) {
            return Optional.of(PersonId.SYSTEM);
        }
        return people.byName(text)
                .map(Person::id)
                .or(() -> people.all().stream()
                        .map(Person::id)
                        .filter(id -> id.value().equals(text))
                        .findFirst());
    }

    /** The unit of that code, or else every unit that was ever called so. */
    SortedSet<UnitId> units(String text) {
        UnitId code = codes.get(text);
        return code == null ? names.getOrDefault(text, Collections.emptySortedSet()) : new TreeSet<>(Set.of(code));
    }

    /** Names of units that hold a text or stand in it, quoted, as a question to whoever wrote it; empty where none does. */
    String unitsLike(String text) {
        return names.keySet().stream()
                .filter(name -> text.length() > 1 && (name.contains(text) || text.contains(name)))
                .sorted()
                .limit(ALIKE)
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining("、"));
    }

    /** The unit at the top, above a unit or (where none is given) of all; empty where there is none, or more than one. */
    Optional<UnitId> office(Optional<UnitId> within) {
        if (within.isPresent()) {
            UnitId unit = within.get();
            for (Optional<UnitId> up = parents.getOrDefault(unit, Optional.empty());
                    up.isPresent();
                    up = parents.getOrDefault(unit, Optional.empty())) {
                unit = up.get();
            }
            return parents.containsKey(unit) ? Optional.of(unit) : Optional.empty();
        }
        List<UnitId> tops = parents.keySet().stream()
                .filter(unit -> parents.getOrDefault(unit, Optional.empty()).isEmpty())
                .toList();
        return tops.size() == 1 ? Optional.of(tops.getFirst()) : Optional.empty();
    }
}
