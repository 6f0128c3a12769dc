/** Recording, correcting and withdrawing site visits. */
@NullMarked
package mingjing.command.visit;

import org.jspecify.annotations.NullMarked;
