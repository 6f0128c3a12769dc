/** A node's data in one file, made while it runs and put back elsewhere; views are not in it, because they are made again of the log. */
@NullMarked
package mingjing.console.backup;

import org.jspecify.annotations.NullMarked;
