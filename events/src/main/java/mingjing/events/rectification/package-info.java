/** The life of a problem from registration to closure and beyond. */
@NullMarked
package mingjing.events.rectification;

import org.jspecify.annotations.NullMarked;
