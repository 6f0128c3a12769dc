package mingjing.query;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * Whose a state of a view is.
 *
 * @param marks one for each unit and person it belongs to, or the mark of what everybody in the office may see; none at all hides it
 *     from whoever does not see everything
 */
public record Owner(SortedSet<String> marks) {
    static final String EVERYBODY = "*";

    /** Nobody's in particular: rules, lists and charts that the whole office reads. */
    public static final Owner PUBLIC = new Owner(new TreeSet<>(Collections.singleton(EVERYBODY)));

    /** For those alone who see everything. */
    public static final Owner HIDDEN = new Owner(new TreeSet<>());

    public Owner {
        marks = Collections.unmodifiableSortedSet(new TreeSet<>(marks));
    }

    public static Owner of(UnitId... units) {
        SortedSet<String> marks = new TreeSet<>();
        for (UnitId unit : units) {
            marks.add(mark(unit));
        }
        return new Owner(marks);
    }

    /** These persons' as well. */
    public Owner and(Collection<PersonId> persons) {
        SortedSet<String> more = new TreeSet<>(marks);
        persons.forEach(person -> more.add(mark(person)));
        return new Owner(more);
    }

    static String mark(UnitId unit) {
        return "unit:" + unit;
    }

    static String mark(PersonId person) {
        return "person:" + person;
    }
}
