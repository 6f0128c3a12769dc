/** What happens to an appeal (申诉) against a scored event. */
@NullMarked
package mingjing.events.appeal;

import org.jspecify.annotations.NullMarked;
