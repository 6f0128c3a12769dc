/** The six steps of a concern, and what may go wrong on the way. */
@NullMarked
package mingjing.command.concern;

import org.jspecify.annotations.NullMarked;
