/** Raising and deciding appeals against scored events. */
@NullMarked
package mingjing.command.appeal;

import org.jspecify.annotations.NullMarked;
