/** Noting who came in, what was taken away and what was refused. */
@NullMarked
package mingjing.command.access;

import org.jspecify.annotations.NullMarked;
