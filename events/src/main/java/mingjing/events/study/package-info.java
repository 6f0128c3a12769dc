/** Study sessions of every form. */
@NullMarked
package mingjing.events.study;

import org.jspecify.annotations.NullMarked;
