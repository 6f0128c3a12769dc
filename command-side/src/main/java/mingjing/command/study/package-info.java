/** Recording, correcting and withdrawing study sessions. */
@NullMarked
package mingjing.command.study;

import org.jspecify.annotations.NullMarked;
