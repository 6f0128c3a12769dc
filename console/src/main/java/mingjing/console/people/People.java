package mingjing.console.people;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import mingjing.events.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staff directory. It is small and read on every page, so it is kept in memory, for ten seconds at most. */
public final class People {
    private static final Duration MOST_AGE = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private volatile Staff staff = new Staff(Map.of());
    private volatile long readAt;

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

    /** Everyone there is now; the same one as before while nothing changes. */
    public Staff staff() {
        if (System.nanoTime() - readAt > MOST_AGE.toNanos()) {
            reload();
        }
        return staff;
    }

    /** Everyone, by id. */
    public List<Person> all() {
        return staff().all();
    }

    public Optional<Person> byId(PersonId id) {
        return staff().byId(id);
    }

    /** Who bears this name; names in the directory are unique. */
    public Optional<Person> byName(String name) {
        return staff().byName(name);
    }

    /** The name to show for an id: the id itself where the directory has none (or no longer has one). */
    public String nameOf(PersonId id) {
        return staff().nameOf(id);
    }

    private void reload() {
        Map<PersonId, Person> read = sql
                .sql("select id, name, post, unit from people")
                .query((row, _) -> new Person(
                        new PersonId(row.getString("id")),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("unit")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, person -> person));
        if (!staff.says(read)) {
            staff = new Staff(read);
        }
        readAt = System.nanoTime();
    }
}
