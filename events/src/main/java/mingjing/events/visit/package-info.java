/** Site visits of leaders and what they solved on the spot. */
@NullMarked
package mingjing.events.visit;

import org.jspecify.annotations.NullMarked;
