/** Who came in, what was taken away, what was refused, and who was given which rights. */
@NullMarked
package mingjing.events.access;

import org.jspecify.annotations.NullMarked;
