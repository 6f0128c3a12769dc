/** Appeals against scored events. */
@NullMarked
package mingjing.console.appeals;

import org.jspecify.annotations.NullMarked;
