/** Concerns of residents (诉求), from being collected to being appraised. */
@NullMarked
package mingjing.events.concern;

import org.jspecify.annotations.NullMarked;
