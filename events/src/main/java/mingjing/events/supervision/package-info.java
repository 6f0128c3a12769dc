/** Revisits by sample, and questions to units with their answers. */
@NullMarked
package mingjing.events.supervision;

import org.jspecify.annotations.NullMarked;
