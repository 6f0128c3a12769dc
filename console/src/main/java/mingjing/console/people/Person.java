package mingjing.console.people;

import mingjing.events.organisation.PersonId;

/** A member of staff: the name behind an id, the post, and the unit's code. */
public record Person(PersonId id, String name, String post, String unit) {}
