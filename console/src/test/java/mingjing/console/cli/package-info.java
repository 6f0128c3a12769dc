/** The command line, run as a program of its own. */
@NullMarked
package mingjing.console.cli;

import org.jspecify.annotations.NullMarked;
