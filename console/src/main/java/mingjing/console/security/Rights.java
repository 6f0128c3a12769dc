package mingjing.console.security;

import mingjing.command.Command;
import mingjing.events.organisation.PersonId;

/** Decides whether an account may give an order: by role, by whose name it is given in, and by unit. */
public final class Rights {
    private final UnitScope scope;

    public Rights(UnitScope scope) {
        this.scope = scope;
    }

    /** Lets an allowed order pass, and stops any other with {@link NotAllowed}. */
    public void check(Account account, Command order) {
        Role role = account.role();
        String name = order.getClass().getSimpleName();
        if (!role.mayOrder(order.getClass())) {
            throw new NotAllowed("账号 " + account.name() + "（" + role + "）不能办理 " + name + "。请由有此权限的人办理。");
        }
        if (order.by().equals(PersonId.SYSTEM)) {
            throw new NotAllowed("SYSTEM 是平台自己，任何账号都不能以它的名义办理。请填写实际办理人。");
        }
        if (!order.by().equals(account.person()) && !role.recordsForOthers()) {
            throw new NotAllowed(
                    "这一步要本人办理：账号 " + account.name() + " 是 " + account.person() + "，不能代 " + order.by() + " 办理。");
        }
        if (role.isBoundToUnit() && !scope.holds(account.unit(), order)) {
            throw new NotAllowed("账号 " + account.name() + " 只能办理本单位 " + account.unit() + " 的事项。");
        }
    }
}
