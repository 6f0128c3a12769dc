/** The HTTP API of CONTRACT: commands in, events and views out. */
@NullMarked
package mingjing.console.api;

import org.jspecify.annotations.NullMarked;
