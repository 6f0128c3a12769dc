/** Working days as the State Council announces them. */
@NullMarked
package mingjing.events.calendar;

import org.jspecify.annotations.NullMarked;
