package mingjing.rules.stage;

import mingjing.events.contest.Marks;

/**
 * How a contest on the stage is marked (擂台), as a rule book says.
 *
 * @param percent what the stage counts for, 0 to 100; the rest is the score of the year
 * @param full marks of each segment, together 100
 * @param trimmedFrom from so many marks on, one highest and one lowest are left out; at least 3
 * @param appealDays days in which an announced result can be disputed
 */
public record StageRules(int percent, Marks full, int trimmedFrom, int appealDays) {}
