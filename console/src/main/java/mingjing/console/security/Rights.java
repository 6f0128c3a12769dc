package mingjing.console.security;

import java.util.Optional;
import java.util.function.Predicate;
import mingjing.command.Command;
import mingjing.events.organisation.PersonId;

/** Decides whether an account may give an order: by role, by whose name it is given in, and by unit. */
public final class Rights {
    private final UnitScope scope;
    private final Predicate<PersonId> known;

    /**
     * Rights over a scope of units and a directory.
     *
     * @param known whether a person stands in the staff directory
     */
    public Rights(UnitScope scope, Predicate<PersonId> known) {
        this.scope = scope;
        this.known = known;
    }

    /** Lets an allowed order pass, and stops any other with {@link NotAllowed}. */
    public void check(Account account, Command order) {
        objection(account, order).ifPresent(why -> {
            throw new NotAllowed(why);
        });
    }

    /** Why an account may not give an order; empty where it may. */
    public Optional<String> objection(Account account, Command order) {
        Role role = account.role();
        String name = order.getClass().getSimpleName();
        if (!account.mayOrder(order.getClass())) {
            return Optional.of("账号 " + account.name() + "（" + role + "）不能办理 " + name + "。请由有此权限的人办理。");
        }
        if (order.by().equals(PersonId.SYSTEM)) {
            return Optional.of("SYSTEM 是平台自己，任何账号都不能以它的名义办理。请填写实际办理人。");
        }
        boolean own = order.by().equals(account.person());
        if (!own && !role.recordsForOthers()) {
            return Optional.of(
                    "这一步要本人办理：账号 " + account.name() + " 是 " + account.person() + "，不能代 " + order.by() + " 办理。");
        }
        if (!own && !known.test(order.by())) {
            return Optional.of("人员目录里没有 " + order.by() + "。请核对办理人，或先把此人加入人员目录。");
        }
        if (!account.seesEverything() && !scope.holds(account, order)) {
            return Optional.of("账号 " + account.name() + " 只能办理本单位 " + account.unit() + " 的事项。");
        }
        return Optional.empty();
    }
}
