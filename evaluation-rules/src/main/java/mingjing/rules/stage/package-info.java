/** The marks of a jury on the day of the contest: means without extremes, and what each judge changed. Pure. */
@NullMarked
package mingjing.rules.stage;

import org.jspecify.annotations.NullMarked;
