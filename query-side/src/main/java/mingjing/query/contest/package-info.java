/** Contests on the stage, their results, and what was pledged there. */
@NullMarked
package mingjing.query.contest;

import org.jspecify.annotations.NullMarked;
