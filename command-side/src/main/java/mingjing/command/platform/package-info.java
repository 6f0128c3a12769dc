/** Axon wiring: the only place on the command side that knows the framework. */
@NullMarked
package mingjing.command.platform;

import org.jspecify.annotations.NullMarked;
