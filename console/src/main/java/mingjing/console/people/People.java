package mingjing.console.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import mingjing.events.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staff directory. It is small and read on every page, so it is kept in memory and re-read when a name is missing. */
public final class People {
    private final JdbcClient sql;
    private final Map<PersonId, Person> known = new ConcurrentHashMap<>();

    public People(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        reload();
    }

    /** Enters persons, or changes those already there. */
    public void enter(Collection<Person> persons) {
        for (Person person : persons) {
            sql.sql("""
                            insert into people (id, name, post, unit)
                            values (:id, :name, :post, :unit)
                            on conflict (id) do update
                            set name = excluded.name, post = excluded.post, unit = excluded.unit""")
                    .param("id", person.id().value())
                    .param("name", person.name())
                    .param("post", person.post())
                    .param("unit", person.unit())
                    .update();
        }
        reload();
    }

    /** Everyone, by id. */
    public List<Person> all() {
        return known.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    public Optional<Person> byId(PersonId id) {
        Person person = known.get(id);
        if (person == null) {
            reload();
            person = known.get(id);
        }
        return Optional.ofNullable(person);
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

    private void reload() {
        sql.sql("select id, name, post, unit from people")
                .query((row, _) -> new Person(
                        new PersonId(row.getString("id")),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("unit")))
                .list()
                .forEach(person -> known.put(person.id(), person));
    }
}
