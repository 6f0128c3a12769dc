/** What happens in a contest of community secretaries (社区书记大比武), and to what they pledge there. */
@NullMarked
package mingjing.events.contest;

import org.jspecify.annotations.NullMarked;
