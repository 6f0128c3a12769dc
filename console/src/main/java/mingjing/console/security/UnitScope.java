package mingjing.console.security;

import mingjing.command.Command;

/** Tells whether what an order is about belongs to the units an account acts for. */
public interface UnitScope {
    boolean holds(Account account, Command order);
}
