/** Rule books on their way from a file to being in force. */
@NullMarked
package mingjing.console.rulebooks;

import org.jspecify.annotations.NullMarked;
