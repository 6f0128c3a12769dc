package mingjing.console.security;

import mingjing.command.Command;

/** Tells whether what an order is about belongs to a unit, or to one below it. */
public interface UnitScope {
    boolean holds(String unit, Command order);
}
