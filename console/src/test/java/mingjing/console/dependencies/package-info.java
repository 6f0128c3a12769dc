/** What the program is made of that others wrote. */
@NullMarked
package mingjing.console.dependencies;

import org.jspecify.annotations.NullMarked;
