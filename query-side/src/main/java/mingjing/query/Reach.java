package mingjing.query;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/**
 * How far a reader sees.
 *
 * @param everything whatever belongs to whom
 * @param marks otherwise: what bears one of these marks of {@link Owner}
 */
public record Reach(boolean everything, SortedSet<String> marks) {
    public static final Reach EVERYTHING = new Reach(true, new TreeSet<>());

    public Reach {
        marks = Collections.unmodifiableSortedSet(new TreeSet<>(marks));
    }

    /** What belongs to one of some units, and what is everybody's. */
    public static Reach of(Collection<UnitId> units) {
        SortedSet<String> marks = new TreeSet<>(Collections.singleton(Owner.EVERYBODY));
        units.forEach(unit -> marks.add(Owner.mark(unit)));
        return new Reach(false, marks);
    }

    /** What one person has to do with, and what is everybody's. */
    public static Reach of(PersonId person) {
        return new Reach(false, new TreeSet<>(List.of(Owner.EVERYBODY, Owner.mark(person))));
    }

    public boolean sees(Owner owner) {
        return everything || !Collections.disjoint(marks, owner.marks());
    }

    public boolean sees(UnitId unit) {
        return sees(Owner.of(unit));
    }
}
