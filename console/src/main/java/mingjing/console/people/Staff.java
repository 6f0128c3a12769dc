package mingjing.console.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.events.organisation.PersonId;

/** Everyone in the directory at one time. It never changes; two are the same only when they are one. */
public final class Staff {
    private final Map<PersonId, Person> known;

    Staff(Map<PersonId, Person> known) {
        this.known = Map.copyOf(known);
    }

    /** Whether it says just this. */
    boolean says(Map<PersonId, Person> other) {
        return known.equals(other);
    }

    /** Everyone, by id. */
    public List<Person> all() {
        return known.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    public Optional<Person> byId(PersonId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Who bears this name; names in the directory are unique. */
    public Optional<Person> byName(String name) {
        return known.values().stream()
                .filter(person -> person.name().equals(name))
                .findFirst();
    }

    /** The name to show for an id: the id itself where the directory has none (or no longer has one). */
    public String nameOf(PersonId id) {
        if (id.equals(PersonId.SYSTEM)) {
            return "系统";
        }
        return byId(id).map(Person::name).orElse(id.value());
    }
}
