package mingjing.console.security;

import mingjing.events.organisation.PersonId;

/** A local account: the person behind it, what it is for, and the unit it belongs to. */
public record Account(String name, Role role, PersonId person, String unit) {}
