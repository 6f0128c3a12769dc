package mingjing.console.security;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.organisation.Chart;

/**
 * A local account: the person behind it, what it is for, the unit it belongs to, and how far from there it sees.
 *
 * @param permissions what it may do: all that its role may, or what a token leaves of it
 */
public record Account(String name, Role role, PersonId person, String unit, Scope scope, Set<Permission> permissions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Account {
        permissions = Set.copyOf(permissions);
    }

    /** With all that its role may, as far as the role usually sees. */
    public Account(String name, Role role, PersonId person, String unit) {
        this(name, role, person, unit, role.usualScope());
    }

    /** With all that its role may. */
    public Account(String name, Role role, PersonId person, String unit, Scope scope) {
        this(name, role, person, unit, scope, role.permissions());
    }

    /** The same account with these permissions only, of those it has. */
    public Account only(Set<Permission> some) {
        Set<Permission> left = EnumSet.noneOf(Permission.class);
        left.addAll(permissions);
        left.retainAll(some);
        return new Account(name, role, person, unit, scope, left);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    boolean may(Needs needs) {
        return may(needs.value()) && (seesEverything() || !needs.wholeOffice());
    }

    public boolean mayOrder(Class<?> order) {
        return role.mayOrder(order) && may(Orders.permission(order));
    }

    /** The units it acts for, along the organisation of a moment, unless it acts for all. */
    public Set<UnitId> units(Chart chart) {
        UnitId own = new UnitId(unit);
        return scope == Scope.UNIT_AND_BELOW ? chart.within(own) : Set.of(own);
    }

    public boolean actsFor(UnitId other, Chart chart) {
        return seesEverything() || units(chart).contains(other);
    }

    public boolean seesEverything() {
        return scope == Scope.ALL;
    }
}
