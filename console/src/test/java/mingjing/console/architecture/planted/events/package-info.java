/** Violations planted for the tests of the boundaries. */
@NullMarked
package mingjing.console.architecture.planted.events;

import org.jspecify.annotations.NullMarked;
