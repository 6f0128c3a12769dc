/** What keeps a node running and tells how it runs: health, the number of a request, levels of the log, backups made. */
@NullMarked
package mingjing.console.operations;

import org.jspecify.annotations.NullMarked;
