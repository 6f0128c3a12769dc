package mingjing.console.notices;

import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** An account as somebody who can be told: what it is for, the person behind it, and where it belongs. */
public record Reader(String account, Role role, PersonId person, UnitId unit) {}
