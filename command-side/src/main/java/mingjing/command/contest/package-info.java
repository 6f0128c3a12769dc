/** Holding a contest of community secretaries (社区书记大比武), and following what they pledged there. */
@NullMarked
package mingjing.command.contest;

import org.jspecify.annotations.NullMarked;
