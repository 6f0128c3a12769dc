/** Names and texts that try to be something else, entered by the usual ways, and every page that shows them. */
@NullMarked
package mingjing.console.hostile;

import org.jspecify.annotations.NullMarked;
