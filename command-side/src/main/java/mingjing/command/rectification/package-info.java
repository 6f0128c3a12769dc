/** The life of a problem: one use case a file. */
@NullMarked
package mingjing.command.rectification;

import org.jspecify.annotations.NullMarked;
